from typing import NamedTuple

from odoo import models
from odoo.fields import Domain

from .navigasi import AWALAN

# Of each kind so many are looked at; those decided make room for the next
TERBANYAK = 50


class JenisPutusan(NamedTuple):
    """A kind of record that an official decides on a page of the portal.

    ``boleh`` is the field that says whether the user may, ``tindakan`` the action that agrees
    and ``balik`` the one that gives it back with a reason, where there is one.
    """

    model: str
    boleh: str
    domain: list
    tindakan: str
    balik: str = ""


JENIS = {
    "hasil": JenisPutusan(
        "sistem.kerja.hasil",
        "giliran_saya",
        [("giliran_saya", "=", True)],
        "action_terima",
        "action_kembalikan",
    ),
    "laporan": JenisPutusan(
        "sistem.kerja.laporan",
        "dapat_memutus",
        [("giliran_saya", "=", True)],
        "action_terima",
        "action_kembalikan",
    ),
    "rencana": JenisPutusan(
        "sistem.kerja.rencana",
        "can_sepakati",
        [("state", "=", "diajukan")],
        "action_sepakati",
        "action_kembalikan",
    ),
    "kak": JenisPutusan(
        "sistem.kerja.rencana.kak",
        "can_setujui",
        [("state", "=", "dikonsultasikan")],
        "action_setujui",
        "action_kembalikan",
    ),
    "rencana-individu": JenisPutusan(
        "sistem.kerja.rencana.individu",
        "can_setujui",
        [("state", "=", "diajukan")],
        "action_setujui",
        "action_kembalikan",
    ),
    # Each head decides for his own unit: sistem.kerja.kendala.tujuan.action_putuskan
    "kendala": JenisPutusan(
        "sistem.kerja.kendala", "giliran_saya", [("giliran_saya", "=", True)], ""
    ),
    "perjanjian": JenisPutusan(
        "sistem.kerja.perjanjian", "can_tetapkan", [("state", "=", "draft")], "action_tetapkan"
    ),
    "strategi": JenisPutusan(
        "sistem.kerja.strategi", "can_tetapkan", [("state", "=", "draft")], "action_tetapkan"
    ),
    "target": JenisPutusan(
        "sistem.kerja.target",
        "can_tetapkan",
        [("state", "=", "draft"), ("perjanjian_id", "=", False)],
        "action_tetapkan",
    ),
    "rekomendasi-target": JenisPutusan(
        "sistem.kerja.target",
        "can_rekomendasikan",
        [("state", "=", "draft"), ("perjanjian_id", "=", False)],
        "action_rekomendasikan",
    ),
}


class ResUsers(models.Model):
    """What an official decides in the portal beside the steps of requests."""

    _inherit = "res.users"

    def _sistem_kerja_menunggu(self):
        self.ensure_one()
        env = self.with_user(self).env
        judul = {
            "rencana": env._("Plans to agree on"),
            "kak": env._("KAK to approve"),
            "perjanjian": env._("Perjanjian Kinerja to set"),
            "strategi": env._("Strategies to set"),
            "target": env._("Targets to set"),
            "rekomendasi-target": env._("Targets to recommend"),
        }
        # The other kinds are counted by their turn
        return super()._sistem_kerja_menunggu() + [
            {"judul": judul[kode], "jumlah": len(records), "url": f"{AWALAN}/unit"}
            for kode, records in self._sistem_kerja_putusan(judul)
        ]

    def _sistem_kerja_putusan(self, kode_jenis=tuple(JENIS)):
        """Return what waits for a decision of this user, as list of (kind, records).

        By his own rights; kinds without any are left out.

        :param kode_jenis: keys of :data:`JENIS` that are looked for
        """
        self.ensure_one()
        env, semua = self.with_user(self).env, []
        if not self._sistem_kerja_pegawai():
            return semua
        for kode in kode_jenis:
            jenis = JENIS[kode]
            records = env[jenis.model].search(Domain(jenis.domain), limit=TERBANYAK)
            if records := records.filtered(jenis.boleh):
                semua.append((kode, records))
        return semua
