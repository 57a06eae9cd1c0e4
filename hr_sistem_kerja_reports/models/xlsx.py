import base64
import itertools
import logging
from tempfile import TemporaryFile

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import split_every

from odoo.addons.hr_sistem_kerja.models.inti.bahasa_pengguna import ke_pengguna

from ..xlsx import EKSPOR, penulis, teks

_logger = logging.getLogger(__name__)


class Ekspor(models.AbstractModel):
    """Exports as XLSX with the rights of the user; ``xlsx/`` says what they look like."""

    _name = "sistem.kerja.ekspor"
    _description = "XLSX Export"

    @api.model
    def ekspor_xlsx(self, jenis, domain=None):
        """Return an export for programs.

        :param jenis: ``tim`` | ``penugasan`` | ``naskah`` | ``kedudukan`` | ``rentang_kendali``
        :param domain: which records of the model behind it; all that the user may read if empty
        :returns: ``{"nama_berkas": str, "xlsx_base64": str}``
        :raises AccessError: where the user may not read what the export shows
        """
        ekspor = self._ekspor(jenis)
        keterangan = "Data menurut permintaan program" if domain else "Seluruh data"
        with TemporaryFile() as berkas:
            self._tulis(berkas, ekspor, Domain(ekspor.domain) & Domain(domain or []), keterangan)
            berkas.seek(0)
            isi = base64.b64encode(berkas.read()).decode()
        return {"nama_berkas": self._nama_berkas(ekspor), "xlsx_base64": isi}

    @api.model
    def _ekspor(self, jenis):
        """Return the description of an export."""
        if jenis not in EKSPOR:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Export: there is none called %(jenis)s. Choose one of: %(daftar)s.",
                    jenis=jenis,
                    daftar=", ".join(EKSPOR),
                )
            )
        return EKSPOR[jenis]

    @api.model
    def _nama_berkas(self, ekspor):
        return f"{ekspor.nama} {fields.Date.context_today(self)}.xlsx"

    @api.model
    def _tulis(self, berkas, ekspor, domain, keterangan, termasuk_arsip=False):
        """Write an export of the records that the user may read.

        :param berkas: binary file open for writing
        :param ekspor: :class:`..xlsx.ekspor.Ekspor`
        :param keterangan: the filter in Indonesian words
        :param termasuk_arsip: archived records count as well
        """
        Model = self._model(ekspor)
        if termasuk_arsip or ekspor.termasuk_arsip:
            Model = Model.with_context(active_test=False)
        # One record of each government: its name is the title, and the rules are read by it
        menurut_instansi = Model._read_group(domain, ["company_id"], ["id:min"])
        contoh = Model.browse([satu for _instansi, satu in menurut_instansi])
        semua = Model.search(domain, order=ekspor.urut)
        lembar = self._lembar(ekspor, [i for i, _satu in menurut_instansi], keterangan, len(semua))
        self._pastikan_muat(lembar, len(semua))
        jumlah = penulis.tulis(berkas, lembar, self._baris(ekspor, semua, contoh))
        _logger.info("User %s exported %s rows: %s", self.env.uid, jumlah, ekspor.nama)

    @api.model
    def _model(self, ekspor):
        """Return the model behind an export for reading, or refuse the user who may not."""
        # Documents are Indonesian whatever the language of the user
        indonesia = self.env["res.lang"]._get_data(code="id_ID")
        Model = self.env[ekspor.model].with_context(**({"lang": "id_ID"} if indonesia else {}))
        # hr.employee would quietly search its public twin where the user has no right
        Model.check_access("read")
        for nama in ekspor.bidang:
            Model._check_field_access(Model._fields[nama], "read")
        return Model

    @api.model
    def _lembar(self, ekspor, instansi, keterangan, jumlah):
        pemerintah = [satu.name for satu in instansi if satu] or [self.env.company.name]
        saat = fields.Datetime.context_timestamp(self, fields.Datetime.now())
        return penulis.Lembar(
            nama=ekspor.nama,
            judul=(
                ", ".join(pemerintah).upper(),
                ekspor.nama.upper(),
                f"{keterangan}. Jumlah: {teks.ribuan(jumlah)}.",
                # Not everybody sees everything: the reader of the sheet is to know
                f"Dibuat {teks.waktu(saat)} oleh {self.env.user.name}, sebatas hak aksesnya.",
            ),
            kolom=ekspor.kolom,
        )

    @api.model
    def _pastikan_muat(self, lembar, jumlah):
        if jumlah > lembar.muat:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Export: a sheet holds %(muat)s rows, but there are %(jumlah)s. Choose a "
                    "shorter period or one Perangkat Daerah.",
                    muat=lembar.muat,
                    jumlah=jumlah,
                )
            )

    @api.model
    def _baris(self, ekspor, semua, contoh):
        """Yield the numbered rows; what a batch has read is forgotten before the next one."""
        # sudo: names, posts and numbers that the document prints, of records that the user reads
        bekal = ekspor.bekal(contoh.sudo())
        nomor = itertools.count(1)
        for potong in split_every(ekspor.potongan, semua.ids):
            records = semua.browse(potong).sudo()
            records.fetch(ekspor.bidang)
            for sel in ekspor.baris(records, bekal):
                yield next(nomor), *sel
            self.env.invalidate_all()
