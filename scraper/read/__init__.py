"""Pages and texts → articles. `page.read_page` reads saved or fetched pages, `text.read_text` plain text."""
