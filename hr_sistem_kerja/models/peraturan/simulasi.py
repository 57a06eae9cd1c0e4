from odoo import api, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from ..kepegawaian.pendelegasian_berlaku import Penindak
from .peran import Konteks, Temuan
from .simulasi_periksa import Pemeriksaan
from .simulasi_rencana import Rencana

TANPA_PEJABAT = {"employee_id": 0, "name": "", "peran": "", "bertindak": ""}


class Peraturan(models.Model):
    """Simulation: what the regulation says of a planned assignment, before anything is written."""

    _inherit = "sistem.kerja.peraturan"

    @api.model
    def simulasi(self, vals):
        """Return what the regulation in force says of a planned assignment; write nothing.

        :param vals: dict with ``bentuk`` (``individu``, ``tim``), ``cara`` (``penunjukan``,
            ``sukarela``), ``unit_pemilik_id``, ``employee_ids``, and optionally

            - ``ketua_id``, and ``pengganti``: he replaces a former ketua
            - ``pendamping_ids``: officials in the team who are not assigned (Pengarah, Pengawas)
            - ``orang_luar``: number of people from outside every government of this database
            - ``unit_tujuan_id``: the unit that is asked, where nobody is named yet
            - ``instansi_tujuan_id``: another government, as a partner; where it is one of this
              database, the partner of its company
            - ``hukum_lain``: another law requires the team
            - ``tanggal`` (ISO; today) and ``company_id`` (the government of the owner unit)
        :returns: dict ``boleh``, ``lingkup``, ``peraturan``, ``instrumen``, ``penandatangan``
            (``employee_id``, ``name``, ``peran``, ``bertindak``), ``pasal``, ``langkah`` (list of
            ``urutan``, ``peran``, ``employee_id``, ``name``, ``aksi``, ``surat``, ``pasal``;
            ``employee_id`` 0 where the official is not known yet), ``peringatan`` and
            ``penolakan`` (lists of ``kode``, ``pesan``, ``pasal``)
        :raises UserError: where ``vals`` names no unit or something that does not exist
        :raises AccessError: where the user may not read the units or people
        """
        if not isinstance(vals, dict):
            raise UserError(ke_pengguna(self.env)._("vals: give a dictionary of what is planned."))
        return Simulasi(self.env, vals).hasil()


class Simulasi(Pemeriksaan):
    """One simulation: :meth:`jalankan` fills the answer step by step.

    ``pembentukan`` (what sets up the team) and ``langkah_untuk`` (each step with the people whom
    it concerns) are for our own forms and not part of the answer.
    """

    def __init__(self, env, vals):
        self.env, self.rencana = env, Rencana(env, vals)
        self.peraturan = env["sistem.kerja.peraturan"]._berlaku(
            self.rencana.instansi, self.rencana.tanggal
        )
        self.lingkup = self.rencana.lingkup()
        self.pohon = env["hr.department"]._pohon(self.rencana.instansi_terlibat)
        self.pasal, self.instrumen, self.pejabat = "", "", dict(TANPA_PEJABAT)
        self.pembentukan, self.langkah_untuk = {}, []
        self.peringatan, self.penolakan = [], []
        self.delegasi = env["sistem.kerja.pendelegasian"]._peta(
            self.rencana.instansi_terlibat, self.rencana.tanggal
        )

    def hasil(self):
        """Return the whole answer."""
        self.jalankan()
        return {
            "boleh": not self.penolakan,
            "lingkup": self.lingkup,
            "peraturan": self.peraturan.code or "",
            "instrumen": self.instrumen,
            "penandatangan": self.pejabat,
            "pasal": self.pasal,
            "langkah": self._langkah(),
            "peringatan": self.peringatan,
            "penolakan": self.penolakan,
        }

    def jalankan(self):
        """Walk the rules; return this simulation."""
        if not self.peraturan:
            pesan = ke_pengguna(self.env)._("No regulation is in force.")
            self._tolak("TANPA-PERATURAN", pesan, "")
            return self
        if self._tentukan_pembentukan():
            self._tentukan_instrumen()
        self._susun_langkah()
        self._periksa()
        return self

    # ------------------------------------------------------------------ instrument and signatory

    def _tentukan_pembentukan(self):
        """Fill what sets up the team; return False where the unit may not own one (R-086)."""
        if self.rencana.bentuk != "tim":
            return True
        baris = self._penetapan("tim")
        if baris.dilarang:
            pesan = baris.catatan or ke_pengguna(self.env)._(
                "%s cannot own a team.", self.rencana.unit.name
            )
            kode = "R-086" if baris.jenis_unit_ids else baris.code or "PENETAPAN"
            self._tolak(kode, pesan, baris.pasal)
            return False
        if not baris:
            pesan = ke_pengguna(self.env)._(
                "The regulation does not say which instrument sets up a team of this lingkup."
            )
            self._tolak("PENETAPAN", pesan, "")
            return False
        pejabat = self._cari_penandatangan(baris)
        self.pembentukan = {"baris": baris, "pejabat": pejabat}
        return True

    def _tentukan_instrumen(self):
        """Fill instrument, signatory and pasal of the assignments; refuse what is forbidden."""
        baris = self._penetapan("penugasan")
        if not baris or baris.dilarang:
            pesan = baris.catatan or ke_pengguna(self.env)._(
                "The regulation names no instrument for this lingkup."
            )
            self._tolak(baris.code or "PENETAPAN", pesan, baris.pasal)
            return
        self.instrumen, self.pasal = baris.instrumen, baris.pasal
        self.pejabat = self._cari_penandatangan(baris)

    def _penetapan(self, objek):
        rencana = self.rencana
        return self.peraturan._penetapan(
            objek,
            self.lingkup,
            rencana.unit,
            bentuk=rencana.bentuk,
            cara=rencana.cara if objek == "penugasan" else None,
            hukum_lain=rencana.hukum_lain,
            pohon=self.pohon,
        )

    def _cari_penandatangan(self, baris):
        """Return who signs by the first role that somebody holds; refuse where nobody does."""
        orang = self.rencana.semua[:1]
        semua_peran = baris.penandatangan_id | baris.penandatangan_lain_id
        temuan = [(peran, self._temukan(peran, orang)) for peran in semua_peran]
        for peran, satu in temuan:
            penindak = self._penindak(satu)
            if penindak.orang:
                return {
                    "employee_id": penindak.orang.id,
                    # sudo: who signs is named to whoever plans
                    "name": penindak.orang.sudo().name,
                    "peran": peran.code,
                    "bertindak": penindak.bertindak,
                }
        for peran, satu in temuan[:1]:
            if not self._boleh_kosong(peran, orang):
                self._tolak("PENANDATANGAN", satu.alasan, baris.pasal)
            return {**TANPA_PEJABAT, "peran": peran.code}
        return dict(TANPA_PEJABAT)

    # ------------------------------------------------------------------ steps

    def _langkah(self):
        """Return the steps once, also where several routes share them."""
        hasil = []
        for langkah, _lingkup, _orang in self.langkah_untuk:
            if langkah not in hasil:
                hasil.append(langkah)
        return hasil

    def _susun_langkah(self):
        """Fill the steps: each person walks the route of his own lingkup.

        Who is of the owner unit needs no request, also in a team with people from outside.
        """
        for lingkup, orang in self.rencana.kelompok():
            self._susun_langkah_untuk(orang, lingkup)

    def _susun_langkah_untuk(self, orang, lingkup):
        rencana = self.rencana
        alur = self.peraturan._alur(rencana.cara, lingkup, rencana.unit, rencana.bentuk, self.pohon)
        if not alur or alur.dilarang:
            pesan = alur.catatan or ke_pengguna(self.env)._(
                "The regulation offers no route for this case."
            )
            sukarela_keluar = (rencana.cara, lingkup) == ("sukarela", "lintas_instansi")
            self._tolak("R-107" if sukarela_keluar else alur.code or "ALUR", pesan, alur.pasal)
            return
        self.pasal = self.pasal or alur.pasal
        for langkah in alur.langkah_ids.sorted("urutan"):
            for satu in orang or [orang]:
                self._tambah_langkah(langkah, lingkup, satu)

    def _tambah_langkah(self, langkah, lingkup, orang):
        temuan = self._temukan(langkah.peran_id, orang)
        penindak = self._penindak(temuan).orang
        if not penindak and not langkah.wajib:
            return
        if not penindak and not self._boleh_kosong(langkah.peran_id, orang):
            self._tolak("PEJABAT", temuan.alasan, langkah.pasal)
        isi = {
            "urutan": langkah.urutan,
            "peran": langkah.peran_id.code,
            "employee_id": penindak.id or 0,
            # sudo: who decides a step is named to whoever plans
            "name": penindak.sudo().name or "",
            "aksi": langkah.aksi,
            "surat": langkah.surat or "",
            "pasal": langkah.pasal,
        }
        for lama, lingkup_lama, untuk in self.langkah_untuk:
            if (lama, lingkup_lama) == (isi, lingkup):
                untuk.append(orang)
                return
        self.langkah_untuk.append((isi, lingkup, [orang]))

    # ------------------------------------------------------------------ finding people

    def _temukan(self, peran, orang):
        """Find who holds a role, seen from one person (empty: nobody is named yet)."""
        konteks = self._konteks(orang)
        if not orang and peran.acuan in ("unit_tujuan", "unit_asal", "pegawai"):
            if self.rencana.luar and not self.rencana.instansi_lain:
                # Officials of a government outside this database are not known here
                return Temuan(self.env["hr.employee"], "")
            konteks = konteks._replace(instansi=self.rencana.instansi_lain or konteks.instansi)
        return peran._cari([konteks], self.pohon)[0]

    def _penindak(self, temuan):
        """Return who acts for the official on the day of the plan, or in his vacant post."""
        kunci = ("unit", temuan.unit_id) if temuan.unit_id else temuan.pejabat.id
        delegasi = self.delegasi.get(kunci)
        if delegasi:
            return Penindak(delegasi.penerima_id, delegasi.jenis, delegasi)
        return Penindak(temuan.pejabat, "definitif", delegasi)

    def _boleh_kosong(self, peran, orang):
        """Tell whether nobody in a role is no fault: he follows from who is not named yet.

        A missing PPK is refused once, by R-062, where the regulation asks for one.
        """
        if not orang:
            return peran.acuan in ("unit_tujuan", "unit_asal", "pegawai")
        return peran.cara == "atasan_langsung" and bool(self.peraturan._ketentuan("wajib_ppk"))

    def _konteks(self, orang):
        rencana = self.rencana
        asal = orang.department_id or rencana.unit_tujuan
        return Konteks(
            pegawai=orang,
            unit_asal=asal,
            unit_tujuan=(
                (rencana.unit_tujuan or rencana.unit) if rencana.cara == "sukarela" else asal
            ),
            unit_pemilik=rencana.unit,
            ketua=rencana.ketua,
            instansi=rencana.instansi,
        )
