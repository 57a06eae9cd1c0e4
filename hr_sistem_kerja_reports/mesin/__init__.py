"""The PDF engine: HTML and CSS paged media in, PDF bytes out.

Nothing here knows Odoo: no database, no session, no network, no disk. Templates stay
engine-neutral, so a second engine is one more module with the same ``render_pdf``.
"""

import functools
import logging
import re
from types import ModuleType

_logger = logging.getLogger(__name__)


@functools.cache
def weasyprint() -> ModuleType | None:
    """Return the WeasyPrint engine, or None where this server cannot run it.

    Imported on first use, because it takes half a second that a server which never prints
    should not pay.
    """
    # Both tell every step of every letter at INFO.
    for nama in ("fontTools", "weasyprint.progress"):
        logging.getLogger(nama).setLevel(logging.WARNING)
    try:
        from . import weasy
    except (ImportError, OSError) as galat:  # OSError: the system lacks Pango
        _logger.warning("WeasyPrint cannot be loaded: %s", galat)
        return None
    return weasy


def orientasi(html: str) -> set[str]:
    """Return the page orientations a document uses.

    >>> sorted(orientasi('<section class="potret">a</section><section class="lanskap">b</section>'))
    ['lanskap', 'potret']
    """
    return set(re.findall(r'<section class="(potret|lanskap)"', html))
