"""What people type into plain forms, read by the type of each field; refusals name the field."""

from odoo.exceptions import UserError

from ...aturan.isian import baca_angka, baca_tanggal
from .bahasa_pengguna import ke_pengguna

# Who writes more attaches a document
PANJANG = 20000


def baca_isian(model, isian, bidang, wajib=()):
    """Return the values for ``write`` of what was typed; fields that are not named are left out.

    :param model: recordset whose fields are written
    :param isian: dict of texts, as a form sends them; numbers and booleans are taken as they are
    :param bidang: names of the fields that this form may write
    :param wajib: names of those among them that must not be empty
    :rtype: dict
    :raises UserError: naming the field that is wrong, and what is expected there
    """
    baca, vals = _Pembaca(model), {}
    for nama in bidang:
        if nama in isian:
            vals[nama] = baca.nilai(nama, isian[nama])
        if nama in wajib and not vals.get(nama):
            baca.tolak_kosong(nama)
    return vals


class _Pembaca:
    """Reads one text after the other."""

    def __init__(self, model):
        self.model, self.env = model, ke_pengguna(model.env)

    def nilai(self, nama, isi):
        """Return the value of one field."""
        jenis = self.model._fields[nama].type
        return getattr(self, f"_{jenis}", self._teks)(nama, isi)

    def tolak_kosong(self, nama):
        """Refuse an empty field."""
        raise UserError(self.env._("%s: it is empty. Fill it in.", self._sebut(nama)))

    def _sebut(self, nama):
        return self.model._fields[nama]._description_string(self.env)

    def _teks(self, nama, isi):
        isi = str(isi or "").strip()
        if len(isi) > PANJANG:
            raise UserError(
                self.env._(
                    "%(bidang)s: write at most %(batas)s characters, and attach what is longer.",
                    bidang=self._sebut(nama),
                    batas=PANJANG,
                )
            )
        return isi

    def _boolean(self, _nama, isi):
        return bool(isi)

    def _float(self, nama, isi):
        angka = baca_angka(isi or 0)
        if angka is None or angka < 0:
            raise UserError(
                self.env._("%s: write a number of 0 or more, e.g. 2 or 2,5.", self._sebut(nama))
            )
        return angka

    _monetary = _float

    def _date(self, nama, isi):
        try:
            return baca_tanggal(isi or "") or False
        except ValueError as galat:
            raise UserError(self.env._("%s: choose a real date.", self._sebut(nama))) from galat

    def _many2one(self, _nama, isi):
        return int(isi) if str(isi or "").isdecimal() and int(isi) < 2**31 else False

    def _selection(self, nama, isi):
        if isi and isi not in self.model._fields[nama].get_values(self.env):
            raise UserError(self.env._("%s: choose one of the list.", self._sebut(nama)))
        return isi or False
