from itertools import groupby

from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL, split_every

from ...aturan import rantai
from ..inti.bahasa_pengguna import ke_pengguna
from .keputusan import MEMUTUS, PUTUSAN
from .langkah import DIPUTUS

DOKUMEN = {
    "permohonan_id": "sistem.kerja.permohonan",
    "pengajuan_id": "sistem.kerja.pengajuan",
}
# Rows that begin or end a round, and the state that the two that end it lead to
AKHIR = {"ajukan": None, "perbaiki": "draft", "batalkan": "dibatalkan"}
# Requests whose chains are read at once
KELOMPOK = 1000


class Keputusan(models.Model):
    """The verification: does the history still say what it said when it was written?"""

    _inherit = "sistem.kerja.keputusan"

    @api.model
    def periksa_riwayat(self):
        """Verify the history of all requests of the user's governments.

        :returns: ``{"dokumen": int, "baris": int, "rusak": [{"dokumen": str, "res_model": str,
            "res_id": int, "baris": int, "keputusan_id": int, "sebab": str}]}``: how many requests
            and rows were read, and the first broken row of each request that has one
            (``keputusan_id`` is 0 where the row itself is gone; both are 0 where the request or
            a step was changed without a row)
        :raises AccessError: for anybody but the Pengelola Kepegawaian
        """
        if not self.env.user.has_group("hr_sistem_kerja.group_pengelola"):
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Verify History: only the Pengelola Kepegawaian verifies a whole government. "
                    "A single request is verified on its form."
                )
            )
        return self._periksa(self._domain_instansi(self.env.companies))

    @api.model
    def _domain_instansi(self, instansi):
        """Return the domain of the requests that these governments make or were sent."""
        milik = fields.Domain("company_id", "in", instansi.ids)
        ditujukan = fields.Domain("company_tujuan_id", "in", instansi.ids)
        return milik | (ditujukan & fields.Domain("ronde", ">", 0))

    @api.model
    def _periksa(self, dokumen):
        """Verify chains, a thousand requests at a time; the caller has checked the rights.

        Read straight from the tables: what counts is what stands there, not what a cache holds.

        :param dokumen: records of permohonan or pengajuan, or a domain on both
        :returns: as :meth:`periksa_riwayat`
        """
        self.env.flush_all()
        hasil = {"dokumen": 0, "baris": 0, "rusak": []}
        for bidang, model in DOKUMEN.items():
            if not isinstance(dokumen, models.BaseModel):
                # sudo: the caller has checked the rights
                ids = self.env[model].sudo().search(dokumen, order="id").ids
            else:
                ids = dokumen.ids if dokumen._name == model else []
            for kelompok in split_every(KELOMPOK, ids):
                self._periksa_kelompok(bidang, kelompok, hasil)
        return hasil

    @api.model
    def _periksa_kelompok(self, bidang, ids, hasil):
        """Verify one batch of requests of one model and add to ``hasil``."""
        kini = self._langkah_kini(bidang, ids)
        rantai_dokumen = self._baris_kini(bidang, ids)
        for kepala in self._kepala_kini(bidang, ids):
            baris = rantai_dokumen.get(kepala["id"], [])
            langkah = kini.get(kepala["id"], {})
            hasil["dokumen"] += 1
            hasil["baris"] += len(baris)
            rusak = self._rusak(kepala, baris, langkah)
            if rusak:
                hasil["rusak"].append(self._uraikan(bidang, kepala["id"], baris, *rusak))

    @api.model
    def _rusak(self, kepala, baris, langkah):
        """Return index and cause of the first broken row of one request, or None."""
        terakhir = {satu["langkah_id"]: satu["id"] for satu in baris if satu["jenis"] in MEMUTUS}

        def beda(satu):
            return self._beda_kolom(satu) or (
                terakhir.get(satu["langkah_id"]) == satu["id"]
                and self._beda_langkah(satu, langkah.get(satu["langkah_id"], {}))
            )

        rusak = rantai.periksa(
            baris, kepala["keputusan_jumlah"] or 0, kepala["keputusan_ujung"] or rantai.AWAL, beda
        )
        if rusak:
            return rusak
        for kunci, satu in langkah.items():
            if satu["state"] in DIPUTUS and kunci not in terakhir:
                return -1, ("tanpa", satu)
        if not self._state_wajar(kepala, baris, langkah):
            return -1, "state"
        return None

    @api.model
    def _state_wajar(self, kepala, baris, langkah):
        """Tell whether the state of a request is one to which its rows lead."""
        batas = [satu["jenis"] for satu in baris if satu["jenis"] in AKHIR]
        ronde = batas.count("ajukan")
        if (kepala["ronde"] or 0) != ronde:
            return False
        kini = [satu for satu in langkah.values() if satu["ronde"] == ronde]
        if not batas or batas[-1] != "ajukan":
            return kepala["state"] == (AKHIR[batas[-1]] if batas else "draft")
        if kepala["state"] == "ditolak":
            return any(satu["state"] == "ditolak" for satu in kini)
        if kepala["state"] == "disetujui":
            terbuka = [satu for satu in kini if satu["state"] in ("menunggu", "aktif")]
            return all(satu["aksi"] == "terima" for satu in terbuka)
        return kepala["state"] == "diajukan"

    @api.model
    def _beda_kolom(self, satu):
        """Return the cause where a column is not what the hashed content says, or None."""
        for nama in self._KOLOM:
            if not self._sama_isi(satu[nama], satu["isi"].get(nama)):
                return "kolom", nama
        return None

    @api.model
    def _beda_langkah(self, satu, langkah):
        """Return the cause where the step no longer is what was decided, or None."""
        for nama, nilai in satu["isi"]["putusan"].items():
            if not self._sama_isi(langkah.get(nama), nilai):
                return "langkah", nama
        return None

    @api.model
    def _sama_isi(self, kolom, nilai):
        """Compare a column with its hashed value (records there have their name beside the id)."""
        if isinstance(nilai, list):
            nilai = nilai[0]
        # An empty text is stored as such or as NULL
        return (None if kolom == "" else rantai.polos(kolom)) == nilai

    # ------------------------------------------------------------------ what stands in the tables

    @api.model
    def _kepala_kini(self, bidang, ids):
        nama = ("id", "state", "ronde", "keputusan_jumlah", "keputusan_ujung")
        return self._baca_tabel(self.env[DOKUMEN[bidang]]._table, nama, SQL("id"), ids, SQL("id"))

    @api.model
    def _baris_kini(self, bidang, ids):
        nama = ("id", "isi", "hash", "hash_sebelum", *self._KOLOM)
        induk = SQL.identifier(bidang)
        urut = SQL("%s, urutan, id", induk)
        baris = self._baca_tabel(self._table, nama, induk, ids, urut)
        return {k: list(satu) for k, satu in groupby(baris, lambda satu: satu[bidang])}

    @api.model
    def _langkah_kini(self, bidang, ids):
        """Return by request and by step what the steps hold now."""
        hasil = {}
        for satu in self._baca_tabel(
            self.env["sistem.kerja.langkah"]._table,
            ("id", bidang, "ronde", "urutan", "peran", "aksi", *PUTUSAN),
            SQL.identifier(bidang),
            ids,
            SQL("id"),
        ):
            hasil.setdefault(satu[bidang], {})[satu["id"]] = satu
        return hasil

    @api.model
    def _baca_tabel(self, tabel, nama, induk, ids, urut):
        return self.env.execute_query_dict(
            SQL(
                "SELECT %s FROM %s WHERE %s IN %s ORDER BY %s",
                SQL(", ").join(SQL.identifier(satu) for satu in nama),
                SQL.identifier(tabel),
                induk,
                tuple(ids),
                urut,
            )
        )

    # ------------------------------------------------------------------ how it is said

    @api.model
    def _uraikan(self, bidang, dokumen_id, baris, indeks, sebab):
        """Return what is broken in one request, as JSON-able values."""
        # sudo: the caller has checked the rights
        dokumen = self.env[DOKUMEN[bidang]].sudo().browse(dokumen_id)
        ada = 0 <= indeks < len(baris) and sebab != "hilang"
        return {
            "dokumen": dokumen.display_name,
            "res_model": dokumen._name,
            "res_id": dokumen_id,
            "baris": indeks + 1,
            "keputusan_id": baris[indeks]["id"] if ada else 0,
            "sebab": self._sebab(sebab),
        }

    @api.model
    def _sebab(self, sebab):
        env = ke_pengguna(self.env)
        kode, rincian = sebab if isinstance(sebab, tuple) else (sebab, None)
        if kode == "kolom":
            return env._(
                "The field %s was changed in the database after the row was written.",
                self._fields[rincian]._description_string(env),
            )
        if kode == "langkah":
            return env._(
                "The field %s of the step was changed in the database after the decision.",
                self.env["sistem.kerja.langkah"]._fields[rincian]._description_string(env),
            )
        if kode == "tanpa":
            return env._(
                "The step %(urutan)s (%(peran)s) was decided in the database, without a row here.",
                urutan=rincian["urutan"],
                peran=rincian["peran"],
            )
        return {
            "hilang": env._("The row is missing: it was deleted in the database."),
            "lebih": env._("The row was added in the database, not by the program."),
            "sebelum": env._("It does not follow the row before it: one of them was replaced."),
            "isi": env._("Its content or its hash was changed in the database."),
            "ujung": env._("It is not the row that was written last: it was replaced."),
            "state": env._("The state of the request was changed in the database."),
        }[kode]

    @api.model
    def _laporan(self, hasil):
        """Return the result of a verification as one sentence or two."""
        env = ke_pengguna(self.env)
        if not hasil["rusak"]:
            return env._(
                "%(baris)s rows of %(dokumen)s requests verified: nothing was changed.",
                baris=hasil["baris"],
                dokumen=hasil["dokumen"],
            )
        return env._(
            "The history of %(jumlah)s of %(dokumen)s requests is broken. First: %(pertama)s",
            jumlah=len(hasil["rusak"]),
            dokumen=hasil["dokumen"],
            pertama=self._kalimat(hasil["rusak"][0]),
        )

    @api.model
    def _kalimat(self, rusak):
        """Return what is broken in one request as a sentence that names the row."""
        env = ke_pengguna(self.env)
        if not rusak["baris"]:
            return env._("%(dokumen)s (ID %(res_id)s). %(sebab)s", **rusak)
        return env._("%(dokumen)s (ID %(res_id)s), row %(baris)s. %(sebab)s", **rusak)

    @api.model
    def _pemberitahuan(self, hasil):
        """Return the result as a notification, with a link to what is broken."""
        env, pesan = ke_pengguna(self.env), self._laporan(hasil)
        params = {"title": env._("History verified"), "message": pesan, "type": "success"}
        if hasil["rusak"]:
            pertama = hasil["rusak"][0]
            tujuan = f"{pertama['res_model']}/{pertama['res_id']}"
            if pertama["keputusan_id"]:
                tujuan = f"{self._name}/{pertama['keputusan_id']}"
            params = {
                "title": env._("History broken"),
                # The client puts the link in the place of %s; a percent sign of a name is doubled
                "message": pesan.replace("%", "%%") + " %s",
                "links": [{"label": env._("Open"), "url": f"/odoo/{tujuan}"}],
                "type": "danger",
                "sticky": True,
            }
        return {"type": "ir.actions.client", "tag": "display_notification", "params": params}

    def action_periksa_riwayat(self):
        """Verify the user's governments, whatever rows are selected, and show the result."""
        return self._pemberitahuan(self.periksa_riwayat())


class AlurMixin(models.AbstractModel):
    """A request that can prove its own history."""

    _inherit = "sistem.kerja.alur.mixin"

    def action_periksa_riwayat(self):
        """Verify the history of these requests and show the result.

        :raises AccessError: for anybody who may not read them
        """
        self.check_access("read")
        keputusan = self.env["sistem.kerja.keputusan"]
        return keputusan._pemberitahuan(keputusan._periksa(self))
