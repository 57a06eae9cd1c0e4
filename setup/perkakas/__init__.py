"""The machinery behind setup/run, setup/test, setup/bench and setup/forms.

Two stages share this package. Stage one runs on any Python 3.11+ with nothing but the standard
library: it fetches Odoo, makes the virtual environment and starts the same command again inside
it (`bootstrap`). Stage two may import every package of `setup/requirements.lock`.

    bootstrap ─▶ apt, odoo_source, python_env          what must be on the machine
    workshop  ─▶ postgres, database, builder           one prepared place to work in
    server, sample, log_guard                          what runs there
    commands/ checks/ suites/ bench/                   what the user sees
"""
