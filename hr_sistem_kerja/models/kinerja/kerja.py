from odoo import fields, models
from odoo.exceptions import AccessError

from ..alur.penentu import PenentuPejabat
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.peran import Konteks


class PenentuKerja(PenentuPejabat):
    """Finds who does what for teams and individual assignments (TH- rows, ketentuan lines)."""

    def __init__(self, kerja, tanggal=None):
        tanggal = fields.Date.to_date(tanggal) or fields.Date.context_today(kerja)
        super().__init__(kerja.company_id, tanggal)
        self._berlaku = {}

    def peraturan(self, kerja):
        """Return the regulation of a piece of work; that in force is read once for all of them."""
        instansi = kerja.company_id
        if not (dimulai := kerja._peraturan_dimulai()) and instansi not in self._berlaku:
            self._berlaku[instansi] = kerja._peraturan_kerja()
        return dimulai or self._berlaku[instansi]

    def tahapan(self, kerja, tahap, sendiri=None):
        """Return who has a duty of the three stages, in the order of the regulation.

        :param kerja: one ``sistem.kerja.tim``, individual ``sistem.kerja.penugasan`` or unit
        :param tahap: code of the duty, e.g. ``tinjau``
        :param sendiri: employees who may not decide here, because it is about themselves
        :returns: list of (line of the regulation, :class:`~..alur.penentu.Pelaku`)
        """
        lines = self.peraturan(kerja)._tahapan(tahap, kerja._unit_kerja(), self.pohon)
        return self._para_pelaku(kerja, lines, kerja._konteks_kerja(), sendiri)

    def ketentuan(self, kerja, jenis, pegawai=None):
        """Return to whom a provision of the regulation leads, e.g. who receives a report.

        :param jenis: sort of the provision, e.g. ``laporan_individu``
        :param pegawai: ``hr.employee`` whom it is about; empty: the person of the work
        :returns: as :meth:`tahapan`
        """
        lines = self.peraturan(kerja)._ketentuan(jenis).filtered("peran_id").sorted("urutan")
        konteks = kerja._konteks_kerja(pegawai)
        return self._para_pelaku(kerja, lines, konteks, pegawai)

    def _para_pelaku(self, kerja, lines, konteks, sendiri):
        hasil = []
        sendiri = (sendiri or self._pegawai).sudo()  # sudo: compared with who holds a post
        for baris in lines:
            if baris.peran_id.acuan == "tim" and not kerja._punya(baris.peran_id.cara):
                continue  # Without a ketua or Pengendali nobody acts as one
            temuan = baris.peran_id._cari([konteks], self.pohon)[0]
            hasil.append((baris, self._pelaku(temuan, sendiri)))
        return hasil


class KerjaMixin(models.AbstractModel):
    """A piece of work that passes the three stages: a team, or the assignment of one person."""

    _name = "sistem.kerja.kerja.mixin"
    _description = "Work in Three Stages"

    def _peraturan_kerja(self):
        """Return the regulation under which the work was started, else the one in force."""
        self.ensure_one()
        return self._peraturan_dimulai() or self.env["sistem.kerja.peraturan"]._berlaku_atau_tolak(
            self.company_id
        )

    def _peraturan_dimulai(self):
        """Return the regulation under which the work was started; empty where there is none."""
        return self.env["sistem.kerja.peraturan"]

    def _konteks_kerja(self, pegawai=None):
        """Return the points from which the roles of this work are found.

        :param pegawai: the person of the work whom it is about, where there are several
        """
        raise NotImplementedError

    def _pekerja(self):
        """Return the employees who do the work."""
        raise NotImplementedError

    def _penanggung_jawab(self):
        """Return who answers for the work: ketua, else everybody in the team; the individual."""
        raise NotImplementedError

    def _unit_kerja(self):
        """Return the unit whose kind decides the lines: the owner of the performance."""
        return self.unit_pemilik_id

    def _punya(self, cara):
        """Tell whether the work has a ketua or Pengendali."""
        return False

    def _pelaku_tahapan(self, tahap, sendiri=None):
        """Return who has a duty for this work, see :meth:`PenentuKerja.tahapan`."""
        self.ensure_one()
        return PenentuKerja(self).tahapan(self, tahap, sendiri)

    def _pastikan_pelaku(self, tahap, sendiri=None):
        """Refuse everybody but who has a duty for this work today.

        :returns: (line of the regulation, :class:`Pelaku`) as which the user acts
        :raises AccessError: naming who has it, and the pasal
        """
        # sudo: who heads units is public; the rules of reading were the caller's to check
        pelaku = self.sudo()._pelaku_tahapan(tahap, sendiri)
        return self._pilih_pelaku(pelaku, self._nama_tahapan(tahap))

    def _pilih_pelaku(self, pelaku, tugas):
        """Return that of these duties which is the user's, or refuse naming who has them.

        :param pelaku: list of (line, :class:`Pelaku`)
        :param tugas: the duty in the language of the user
        """
        saya = self.env.user._sistem_kerja_pegawai()
        for baris, satu in pelaku:
            if satu.orang and satu.orang in saya:
                return baris, satu
        siapa = [satu.orang.name or satu.alasan for _baris, satu in pelaku]
        raise AccessError(
            ke_pengguna(self.env)._(
                "%(kerja)s, %(tugas)s: this is for %(siapa)s to do (%(pasal)s).",
                kerja=self.sudo().display_name,  # sudo: named to who was going to act on it
                tugas=tugas,
                siapa=", ".join(dict.fromkeys(filter(None, siapa))) or "-",
                pasal=", ".join(dict.fromkeys(baris.pasal for baris, _satu in pelaku))
                or self.sudo()._peraturan_kerja().display_name,
            )
        )

    def _tanpa_pelaku(self, pelaku, tahap):
        """Return the sentence that nobody holds a duty for this work, and why."""
        sebab = [satu.alasan for _baris, satu in pelaku]
        return ke_pengguna(self.env)._(
            "%(kerja)s, %(tugas)s: nobody is found who does it: %(sebab)s.",
            kerja=self.sudo().display_name,  # sudo: named to who was going to act on it
            tugas=self._nama_tahapan(tahap),
            sebab="; ".join(dict.fromkeys(filter(None, sebab)))
            or self.sudo()._peraturan_kerja().display_name,
        )

    def _nama_tahapan(self, tahap):
        env = ke_pengguna(self.env)
        bidang = env["sistem.kerja.peraturan.tahapan"]._fields["tahap"]
        return dict(bidang._description_selection(env))[tahap]


class Tim(models.Model):
    _name = "sistem.kerja.tim"
    _inherit = ["sistem.kerja.tim", "sistem.kerja.kerja.mixin"]

    def _peraturan_dimulai(self):
        surat = self.naskah_ids.filtered(lambda satu: satu.state != "dibatalkan")
        return surat.peraturan_id[:1]

    def _konteks_kerja(self, pegawai=None):
        self.ensure_one()
        pegawai = pegawai or self.env["hr.employee"]
        return Konteks(
            pegawai=pegawai,
            unit_asal=pegawai.department_id,
            unit_pemilik=self.unit_pemilik_id,
            ketua=self.ketua_id,
            pengendali=self.pengendali_id,
            instansi=self.company_id,
        )

    def _pekerja(self):
        return self._pegawai()

    def _penanggung_jawab(self):
        return self.ketua_id or self._pegawai()

    def _punya(self, cara):
        return bool(self.ketua_id if cara == "ketua" else self.pengendali_id)


class Penugasan(models.Model):
    _name = "sistem.kerja.penugasan"
    _inherit = ["sistem.kerja.penugasan", "sistem.kerja.kerja.mixin"]

    def _peraturan_dimulai(self):
        return self.peraturan_id

    def _konteks_kerja(self, pegawai=None):
        self.ensure_one()
        pegawai = pegawai or self.employee_id
        return Konteks(
            pegawai=pegawai,
            unit_asal=pegawai.department_id,
            unit_pemilik=self.unit_pemilik_id,
            instansi=self.company_id,
        )

    def _pekerja(self):
        return self.employee_id

    def _penanggung_jawab(self):
        return self.employee_id
