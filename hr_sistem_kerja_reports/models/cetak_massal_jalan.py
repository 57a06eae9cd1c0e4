import io
import logging
import zipfile
from collections import Counter

import psycopg2

from odoo import api, models
from odoo.exceptions import LockError

from odoo.addons.hr_sistem_kerja.models.inti.bahasa_pengguna import ke_pengguna

from .cetak_massal import AKTIF, SIMPAN_HARI

_logger = logging.getLogger(__name__)

# Letters between two commits: how often progress shows, and how soon a stopped job stops
POTONG = 20
JENIS_BERKAS = {"pdf": "application/pdf", "zip": "application/zip"}


class CetakMassal(models.Model):
    """How a print job runs: in turns with the other jobs, a few letters at a time.

    The row of the job is written only when its state changes, at the end of a transaction. So
    whoever stops a job never waits for the letters being printed, and the stop counts: a change
    that comes too late is taken back. A restart of the server goes on where it ended.
    """

    _inherit = "sistem.kerja.cetak.massal"

    @api.model
    def _cron_cetak(self):
        """Print what is requested until nothing is left or the time of the cron is over."""
        while antre := self.search([("state", "in", AKTIF)], order="id"):
            for massal in antre:
                dicetak = massal._maju()
                if not self.env["ir.cron"]._commit_progress(dicetak, remaining=self._sisa()):
                    return

    @api.model
    def _sisa(self):
        """Return how much is left to do: each letter, and one for joining each job."""
        aktif = [("state", "in", AKTIF)]
        baris = self.env["sistem.kerja.cetak.massal.baris"]
        return self.search_count(aktif) + baris.search_count(
            [("massal_id", "any", aktif), ("state", "=", "menunggu")]
        )

    def _maju(self):
        """Do the next part of a job; return how many letters that were, or 1 for a step."""
        try:
            return self._langkah()
        except (LockError, psycopg2.OperationalError) as galat:
            _logger.info("%s waits: %s", self, galat)  # it is being stopped at this very moment
            self.env.cr.rollback()
        except Exception as galat:
            _logger.exception("%s failed", self)
            self.env.cr.rollback()
            self._gagal(
                ke_pengguna(self._env_pemohon())._(
                    "An unexpected error (%s). The administrator finds it in the log of the "
                    "server.",
                    type(galat).__name__,
                )
            )
        return 0

    def _langkah(self):
        if self.state == "menunggu":
            self._pindah("berjalan")
            return 1
        baris = self.baris_ids.filtered(lambda satu: satu.state == "menunggu")[:POTONG]
        if baris:
            self._cetak(baris)
        else:
            self._selesaikan()
        return len(baris) or 1

    def _env_pemohon(self):
        """Return the environment of who asked: the own rights, in the governments then chosen."""
        pemohon = self.user_id
        instansi = self.company_ids & pemohon.company_ids
        konteks = {
            "lang": pemohon.lang,
            "tz": pemohon.tz,
            "allowed_company_ids": (instansi or pemohon.company_id).ids,
        }
        return self.env(user=pemohon.id, context=konteks, su=False)

    def _nama_bagi_pemohon(self):
        """Return the name of the job in the language and time zone of who asked."""
        # sudo: a job goes on to its end also where who asked may not read jobs any more
        return self.with_env(self._env_pemohon()).sudo().display_name

    def _cetak(self, baris):
        """Print the letters of some rows, and keep the PDF or the reason in each."""
        env = self._env_pemohon()
        per_naskah = {satu.naskah_id.id: satu for satu in baris}
        naskah = env["sistem.kerja.naskah"].browse(per_naskah)
        boleh = naskah._filtered_access("read") if self.user_id.active else naskah.browse()
        for satu in naskah - boleh:
            per_naskah[satu.id].write(
                {
                    "state": "gagal",
                    "galat": ke_pengguna(env)._("You may not read this letter any more."),
                }
            )
        for satu, pdf, galat in boleh._pdf_banyak():
            per_naskah[satu.id]._simpan(pdf, galat)

    def _selesaikan(self):
        """Join what is printed, hand it out and tell who asked."""
        jadi = self.baris_ids.filtered("attachment_id")
        if not jadi:
            self._gagal(ke_pengguna(self._env_pemohon())._("Not one letter could be printed."))
            return
        isi = self._sebagai_zip(jadi) if self.bentuk == "zip" else self._sebagai_pdf(jadi)
        hasil = self.env["ir.attachment"].create(
            {
                "name": f"{self._nama_bagi_pemohon()}.{self.bentuk}",
                "raw": isi,
                "mimetype": JENIS_BERKAS[self.bentuk],
                "res_model": self._name,
                "res_id": self.id,
            }
        )
        jadi.attachment_id.unlink()
        self._pindah("selesai", attachment_id=hasil.id)
        self._beri_tahu()

    def _gagal(self, galat):
        if self.state in AKTIF:
            self._pindah("gagal", galat=galat)
            self._beri_tahu()

    def _sebagai_pdf(self, jadi):
        return self.env["sistem.kerja.naskah"]._gabung_pdf(
            [satu.attachment_id.raw for satu in jadi]
        )

    def _sebagai_zip(self, jadi):
        terpakai, arsip = Counter(), io.BytesIO()
        with zipfile.ZipFile(arsip, "w", zipfile.ZIP_STORED) as tulis:
            for satu in jadi:
                nama = satu.naskah_id._nama_berkas()
                terpakai[nama] += 1
                if terpakai[nama] > 1:
                    nama = f"{nama.removesuffix('.pdf')} ({terpakai[nama]}).pdf"
                tulis.writestr(nama, satu.attachment_id.raw)
        return arsip.getvalue()

    def _beri_tahu(self):
        """Tell who asked how the job ended: at once on the screen, and in the inbox or by mail."""
        env = self._env_pemohon()
        if self.state == "selesai":
            isi = ke_pengguna(env)._(
                "%(massal)s: %(selesai)s printed, %(gagal)s failed. Download the result within "
                "%(hari)s days.",
                massal=self._nama_bagi_pemohon(),
                selesai=self.jumlah_selesai,
                gagal=self.jumlah_gagal,
                hari=SIMPAN_HARI,
            )
        else:
            isi = ke_pengguna(env)._(
                "%(massal)s: failed. %(galat)s",
                massal=self._nama_bagi_pemohon(),
                galat=self.galat,
            )
        self.user_id._bus_send(
            "simple_notification",
            {"type": "success" if self.state == "selesai" else "danger", "message": isi},
        )
        self.env["mail.thread"].message_notify(
            partner_ids=self.user_id.partner_id.ids,
            subject=ke_pengguna(env)._("Print Job"),
            body=isi,
            model=self._name,
            res_id=self.id,
        )


class CetakMassalBaris(models.Model):
    """Keeping what was printed."""

    _inherit = "sistem.kerja.cetak.massal.baris"

    def _simpan(self, pdf, galat):
        """Keep the PDF of the letter, or why there is none."""
        if galat:
            self.write({"state": "gagal", "galat": str(galat)})
            return
        berkas = self.env["ir.attachment"].create(
            {
                "name": self.naskah_id._nama_berkas(),
                "raw": pdf,
                "mimetype": "application/pdf",
                "res_model": self._name,
                "res_id": self.id,
            }
        )
        self.write({"state": "selesai", "attachment_id": berkas.id})
