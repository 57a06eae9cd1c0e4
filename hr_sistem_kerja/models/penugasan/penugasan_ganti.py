from datetime import timedelta

from odoo import fields, models
from odoo.exceptions import UserError

from ...aturan import bahasa
from ...aturan.lingkup import lingkup
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.simulasi import Simulasi
from .penugasan import AKTIF

# What the one who takes over continues
DITERUSKAN = (
    "bentuk",
    "jenis",
    "tim_id",
    "peran_tim",
    "unit_pemilik_id",
    "maksud",
    "target",
    "pengaturan_lain",
    "tanggal_selesai",
)
KETUA = "Ketua Tim"


class Penugasan(models.Model):
    """Replacement: somebody takes over from a day on, in a team with the seat (R-124)."""

    _inherit = "sistem.kerja.penugasan"

    def action_ganti(self, employee_id, tanggal, alasan, abaikan_peringatan=False):
        """Let somebody else go on with the work from a day on.

        The present assignment ends the day before; one that has not begun is cancelled. In a
        team the seat goes over on that day too.

        :param employee_id: who takes over
        :param tanggal: his first day (ISO)
        :param alasan: the reason, required
        :param abaikan_peringatan: True: the warnings were read, go on in spite of them
        :returns: id of the new assignment
        :raises AccessError: for anybody but the PUO of the owner unit and the officers of its PD
        :raises UserError: where the person may not be assigned here or not lead the team, or
            warnings were not accepted
        """
        self.ensure_one()
        lama = self._pastikan_dapat_diubah()
        mulai = lama._baca_tanggal(tanggal)
        alasan = lama._pastikan_alasan_perubahan(alasan)
        # sudo: he is named by id; what is said of him is the reason of a refusal
        baru = self.env["hr.employee"].sudo().browse(employee_id).exists()
        lama._pastikan_dapat_diganti(baru, mulai)
        peringatan = lama._peringatan_pengganti(baru)
        if peringatan and not abaikan_peringatan:
            lama._tolak_peringatan(peringatan)
        return lama._ganti(baru, mulai, alasan, peringatan).id

    # ------------------------------------------------------------------ what must be right

    def _pastikan_dapat_diganti(self, baru, mulai):
        env = ke_pengguna(self.env)
        if not baru or baru == self.employee_id:
            raise UserError(
                env._(
                    "Pegawai: name who takes over %(maksud)s from %(nama)s.",
                    maksud=self.maksud,
                    nama=self.employee_id.name,
                )
            )
        if mulai > self.tanggal_selesai:
            raise UserError(
                env._(
                    "First Day: %(tanggal)s lies after the end of %(maksud)s, %(selesai)s. Choose "
                    "an earlier day, or extend the assignment first.",
                    tanggal=bahasa.tanggal(mulai),
                    maksud=self.maksud,
                    selesai=bahasa.tanggal(self.tanggal_selesai),
                )
            )
        # An anggota may take over from his ketua, nobody else has two seats in a team
        setim = self.tim_id._pegawai() | self.tim_id._sudah_ditugaskan()
        if baru in setim and not self._adalah_ketua():
            raise UserError(
                env._(
                    "Pegawai: %(nama)s is already in %(tim)s. Choose somebody else.",
                    nama=baru.name,
                    tim=self.tim_id.name,
                )
            )

    def _adalah_ketua(self):
        return bool(self.tim_id) and (
            self.peran_tim == KETUA or self.tim_id.ketua_id == self.employee_id
        )

    def _peringatan_pengganti(self, baru):
        """Return the warnings of a new ketua (R-124), or refuse who may not lead (R-121)."""
        if not self._adalah_ketua():
            return []
        simulasi = Simulasi(
            self.env,
            {
                "bentuk": "tim",
                "unit_pemilik_id": self.unit_pemilik_id.id,
                "ketua_id": baru.id,
                "pengganti": True,
            },
        )
        simulasi.periksa_ketua()
        for satu in simulasi.penolakan:
            pesan = f"{satu['pesan']} ({satu['pasal']})"
            raise UserError(pesan)
        return simulasi.peringatan

    def _tolak_peringatan(self, peringatan):
        raise UserError(
            ke_pengguna(self.env)._(
                "Pegawai: %(peringatan)s Confirm that you go on in spite of this, or choose "
                "somebody else.",
                peringatan=" ".join(f"{satu['pesan']} ({satu['pasal']})" for satu in peringatan),
            )
        )

    # ------------------------------------------------------------------ handing over

    def _ganti(self, baru, mulai, alasan, peringatan):
        penerus = self._buat_penerus(baru, max(mulai, self.tanggal_mulai))
        pasal = peringatan[0]["pasal"] if peringatan else penerus.pasal
        anggota = self.tim_id.penugasan_ids.filtered(
            lambda satu: satu.employee_id == baru and satu.state in AKTIF and satu != penerus
        )
        for satu in self | anggota:
            satu._serahkan(penerus, mulai, alasan, pasal, peringatan)
        self.env["sistem.kerja.penugasan"]._serahkan_kursi_hari_ini(penerus)
        return penerus

    def _buat_penerus(self, baru, mulai):
        """Create the assignment of who takes over, by the regulation in force today."""
        peraturan = self.env["sistem.kerja.peraturan"]._berlaku_atau_tolak(self.company_id)
        self._pastikan_pf_atau_plk(baru, self.company_id)
        self._pastikan_bukan_diri(baru)
        vals = {
            **self._nilai(*DITERUSKAN),
            "employee_id": baru.id,
            "cara": "penunjukan",
            "tanggal_mulai": mulai,
            "menggantikan_id": self.id,
        }
        pohon = self.env["hr.department"]._pohon(self.company_id | baru.company_id)
        jangkauan = lingkup(self.unit_pemilik_id._posisi(), [baru._posisi()])
        self._pastikan_langsung(vals, peraturan, jangkauan, pohon)
        # The contents are those that were judged when the first assignment was established
        vals = self._vals_ditetapkan(vals, peraturan, jangkauan, pohon=pohon, periksa_isi=False)
        return self._buat_ditetapkan([vals])

    def _serahkan(self, penerus, mulai, alasan, pasal, peringatan):
        """End this assignment the day before; one that has not begun is cancelled."""
        terakhir = mulai - timedelta(days=1)
        dari, ke = self.employee_id.name, penerus.employee_id.name
        self._catat_perubahan(
            "penggantian",
            dari=dari if dari != ke else self.peran_tim or dari,
            ke=ke if dari != ke else penerus.peran_tim or ke,
            tanggal=penerus.tanggal_mulai,
            alasan=alasan,
            pasal=pasal,
            peringatan="\n".join(satu["pesan"] for satu in peringatan),
            naskah_id=penerus.naskah_id.id,
            pengganti_id=penerus.id,
        )
        if terakhir < self.tanggal_mulai:
            self._batalkan(alasan)
        elif terakhir < self.tanggal_selesai:
            self._buka().write({"tanggal_selesai": terakhir})
            self._naskah_konsep()._simpan_konsep()
            self._tutup_bila_lewat()

    def _serahkan_kursi_hari_ini(self, penerus=None):
        """Give the seats in the teams to those whose first day has come.

        The letter that set up the team is not touched; the letter of the new assignment says it.
        """
        hari_ini = fields.Date.context_today(self)
        penerus = penerus or self.search(
            [
                ("menggantikan_id", "!=", False),
                ("tim_id", "!=", False),
                ("state", "in", AKTIF),
                ("tanggal_selesai", ">=", hari_ini),
                ("tanggal_mulai", "<=", hari_ini),
            ]
        )
        for satu in penerus.filtered(lambda p: p.tim_id and p.tanggal_mulai <= hari_ini):
            satu.tim_id._ganti_orang(satu.menggantikan_id.employee_id, satu.employee_id)
