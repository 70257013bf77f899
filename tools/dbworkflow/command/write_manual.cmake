# Writes the manual page and the completions of the program TOOL below FOLDER, where their readers look for them.
function(write path)
  execute_process(COMMAND ${TOOL} ${ARGN} OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
  file(WRITE ${FOLDER}/${path} "${text}")
endfunction()

write(man/man1/dbworkflow.1 man)
write(bash-completion/completions/dbworkflow completion bash)
write(zsh/site-functions/_dbworkflow completion zsh)
write(fish/vendor_completions.d/dbworkflow.fish completion fish)
