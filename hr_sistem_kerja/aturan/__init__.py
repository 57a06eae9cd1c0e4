"""Pure rules of the field: no Odoo import, no database, each function with doctests."""
