"""What people send with a form, and the same act on many records.

Functions, not methods: Odoo makes one class of all controllers of the portal.
"""

import psycopg2

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.http import request

from ..models.inti.bahasa_pengguna import ke_pengguna

TERBANYAK = 100

# What undoes an act; the sentence for the user is :func:`alasan_gagal`
GAGAL = (UserError, AccessError, psycopg2.IntegrityError)


def alasan_gagal(galat):
    """Return the sentence of a refusal, also where the database refuses what two people did."""
    if not isinstance(galat, psycopg2.IntegrityError):
        return str(galat)
    return ke_pengguna(request.env)._(
        "Somebody else has changed this at the same moment, or it was sent twice. Nothing was "
        "written. Open the page again and look at what is there now."
    )


def nomor(teks):
    """Return an id that a form has sent, 0 where it is none.

    >>> nomor("12"), nomor(""), nomor(None), nomor("1 or 1"), nomor("9" * 30)
    (12, 0, 0, 0, 0)
    """
    teks = str(teks or "")
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 10 else 0


def nomor_terpilih(nama):
    """Return the ids of the boxes that were ticked, each once."""
    semua = [nomor(satu) for satu in request.httprequest.form.getlist(nama)]
    return list(dict.fromkeys(satu for satu in semua if satu))[:TERBANYAK]


def terbaca(model, ids):
    """Return those of these records that the user may read."""
    return request.env[model].browse(ids).exists()._filtered_access("read")


def tanggal(isi, nama, label):
    """Return a date that a form has sent, as ISO text; empty where none was written.

    :raises UserError: where it is no date, naming the field
    """
    teks = (isi.get(nama) or "").strip()
    try:
        return fields.Date.to_string(fields.Date.to_date(teks)) if teks else ""
    except ValueError:
        raise UserError(
            ke_pengguna(request.env)._(
                "%(bidang)s: %(nilai)s is no date; write year-month-day.", bidang=label, nilai=teks
            )
        ) from None


def satu_per_satu(records, tindakan):
    """Do the same with each record; one that is refused does not hold up the others.

    :returns: (number of those done, list of "name: why not" of the others)
    """
    beres, gagal = 0, []
    for satu in records:
        # sudo: the user reads the record; its name is said to him
        nama = satu.sudo().display_name
        try:
            with request.env.cr.savepoint():
                tindakan(satu)
            beres += 1
        except GAGAL as galat:
            gagal.append(f"{nama}: {alasan_gagal(galat)}")
    return beres, gagal


def pastikan_terisi(isi, wajib):
    """Refuse a form in which something is missing.

    :param isi: what was sent
    :param wajib: dict of the name of a field and its label
    :raises UserError: naming the empty fields
    """
    kosong = [label for nama, label in wajib.items() if not (isi.get(nama) or "").strip()]
    if kosong:
        raise UserError(
            ke_pengguna(request.env)._("Fill in first: %(isi)s.", isi="; ".join(kosong))
        )
