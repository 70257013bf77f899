select :column::text, null, 'applied' from :table order by 1
