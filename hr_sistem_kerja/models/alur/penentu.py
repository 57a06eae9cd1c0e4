from typing import NamedTuple

from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.peran import Temuan

# Steps in which somebody only speaks for himself; in all others he decides about others.
AKSI_SENDIRI = ("minta", "teruskan", "terima")
# Points of reference that lie on the side of who is asked.
ACUAN_ASAL = ("pegawai", "unit_asal", "unit_tujuan")


class Pelaku(NamedTuple):
    """Who acts in a step: the official, whoever acts for him, and in which capacity.

    ``orang`` is empty where nobody was found; ``alasan`` then says why. ``dialihkan`` says why
    the step went to the next person up.
    """

    pejabat: object
    orang: object
    bertindak: str = "definitif"
    pendelegasian: object = None
    dialihkan: str = ""
    alasan: str = ""


class PenentuPejabat:
    """Finds who acts today for the holders of posts, in some governments.

    The unit tree and the delegations are read once. Nobody decides about himself, not even as a
    delegate: the next official up does.
    """

    def __init__(self, companies, tanggal, pohon=None):
        self.env, self.tanggal = companies.env, tanggal
        self.pohon = pohon or self.env["hr.department"]._pohon(companies)
        self.delegasi = self.env["sistem.kerja.pendelegasian"]._peta(companies, tanggal)
        self._pegawai = self.env["hr.employee"].sudo()  # sudo: who holds a post is public

    def _pelaku(self, temuan, sendiri):
        pejabat = self._pegawai.browse(temuan.pejabat.ids)
        satu = self.delegasi.get(("unit", temuan.unit_id) if temuan.unit_id else pejabat.id)
        if not (pejabat or satu):
            return Pelaku(pejabat, pejabat, alasan=temuan.alasan)
        orang = satu.penerima_id if satu else pejabat
        if orang in sendiri or pejabat in sendiri:
            return self._naik(pejabat, orang, temuan.unit_id, sendiri)
        return Pelaku(pejabat, orang, satu.jenis if satu else "definitif", satu)

    # ------------------------------------------------------------------ the next person up

    def _naik(self, pejabat, orang, unit_id, sendiri):
        """Return who decides in the place of somebody who would decide about himself."""
        env = ke_pengguna(self.env)
        for atas in self.atasan(pejabat or orang, unit_id):
            satu = self.delegasi.get(atas.id)
            penindak = satu.penerima_id if satu else atas
            if atas in sendiri or penindak in sendiri:
                continue
            alasan = env._(
                "%(nama)s does not decide about his own request; %(atas)s, the next official up, "
                "does.",
                nama=orang.name,
                atas=atas.name,
            )
            return Pelaku(atas, penindak, satu.jenis if satu else "definitif", satu, alasan)
        alasan = env._(
            "%(nama)s would decide about his own request, and nobody stands above him; name the "
            "Kepala Daerah and the Pejabat yang Berwenang on the company",
            nama=orang.name,
        )
        return Pelaku(self._pegawai, self._pegawai, alasan=alasan)

    def atasan(self, pejabat, unit_id=0):
        """Yield the officials above an official, the nearest first.

        Up the tree from the unit that he heads (or where he is placed), then the Pejabat yang
        Berwenang and the Kepala Daerah of his government.
        """
        dipimpin = next((u for u in self.pohon.semua() if u.kepala == pejabat.id), None)
        mulai = dipimpin.id if dipimpin else unit_id or pejabat.department_id.id
        terlihat = {pejabat.id}
        kepala = [u.kepala for u in self.pohon.kepala_cocok(mulai)]
        puncak = (pejabat.company_id.pyb_id | pejabat.company_id.kepala_daerah_id).ids
        for kunci in [*kepala, *puncak]:
            if kunci not in terlihat:
                terlihat.add(kunci)
                yield self._pegawai.browse(kunci)


class Penentu(PenentuPejabat):
    """Finds who acts in the steps of one workflow document on a date."""

    def __init__(self, dokumen, tanggal, pohon=None):
        super().__init__(dokumen.company_id | dokumen.company_tujuan_id, tanggal, pohon)
        self.dokumen = dokumen

    def tentukan(self, peran, aksi, konteks):
        """Return one :class:`Pelaku` per context.

        :param peran: ``sistem.kerja.peran``
        :param aksi: code of the action of the step
        :param konteks: list of :class:`~..peraturan.peran.Konteks`
        """
        temuan = [self._temukan(peran, satu) for satu in konteks]
        sendiri = self._pegawai if aksi in AKSI_SENDIRI else self.dokumen._orang_sendiri()
        return [self._pelaku(satu, sendiri) for satu in temuan]

    def _temukan(self, peran, konteks):
        """Find the holder of a role, on the side of who is asked in the government addressed.

        A government outside this database has officials that are not known here; and where
        nobody is named yet, the head of the unit addressed answers in the place of a PPK.
        """
        if peran.acuan not in ACUAN_ASAL:
            return peran._cari([konteks], self.pohon)[0]
        if self.dokumen._di_luar():
            return Temuan(self._pegawai, "")
        if not (konteks.pegawai or konteks.unit_tujuan) and peran.cara != "pyb":
            # A government was asked, not a unit: its Pejabat yang Berwenang names people first
            return Temuan(self._pegawai, "")
        if peran.acuan == "pegawai" and not konteks.pegawai:
            if peran.cara == "diri":
                return Temuan(self._pegawai, "")
            if peran.cara == "atasan_langsung":
                peran = self.env.ref("hr_sistem_kerja.peran_puo_tujuan")
        konteks = konteks._replace(instansi=self.dokumen.company_tujuan_id or konteks.instansi)
        return peran._cari([konteks], self.pohon)[0]
