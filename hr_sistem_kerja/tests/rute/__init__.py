"""One scenario per route and lingkup of the table in katalog section 6, per regulation."""
