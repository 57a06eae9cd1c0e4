"""Measurements: one module per bench, each with a `compare(shop, size)` that yields pairs."""
