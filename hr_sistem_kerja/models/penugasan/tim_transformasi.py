from markupsafe import Markup

from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..alur.penentu import PenentuPejabat
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.peran import Konteks

NAMA = "Tim Transformasi Manajemen"


class Tim(models.Model):
    """The Tim Transformasi Manajemen: officials by their position (R-167; B Ps.94, P L.TM).

    They do its work as part of their post: the team is set up by its letter, and assigns nobody.
    """

    _inherit = "sistem.kerja.tim"

    is_ttm = fields.Boolean(NAMA, readonly=True, copy=False, index=True)

    _ttm_unik = models.UniqueIndex(
        "(company_id) WHERE is_ttm AND state NOT IN ('selesai', 'dibatalkan')",
        lambda env, _diag: ke_pengguna(env)._(
            "Tim Transformasi Manajemen: this government has one already. Open it instead."
        ),
    )

    def _bidang_terkunci(self):
        return super()._bidang_terkunci() | {"is_ttm"}

    @api.model
    def action_siapkan_ttm(self, company_id=None):
        """Open the Tim Transformasi Manajemen; where there is none yet, prepare it as a draft.

        Its members are found by the positions that the regulation lists; a position that nobody
        holds becomes an open seat.

        :param company_id: the government; empty: that of the user
        :returns: action with the form of the team
        :raises UserError: where the regulation in force has no such team
        """
        self.check_access("create")
        company = self.env["res.company"].browse(company_id or self.env.company.id)
        # sudo: the check of the rules is made on what is found or made, below
        tim = self.sudo().search(
            [
                ("is_ttm", "=", True),
                ("company_id", "=", company.id),
                ("state", "not in", ("selesai", "dibatalkan")),
            ],
            limit=1,
        )
        tim = tim.with_env(self.env) or self._buat_ttm(company)
        tim.check_access("read")
        return {
            "type": "ir.actions.act_window",
            "name": NAMA,
            "res_model": self._name,
            "res_id": tim.id,
            "view_mode": "form",
            "views": [[False, "form"]],
        }

    def _buat_ttm(self, company):
        peraturan = self.env["sistem.kerja.peraturan"]._berlaku_atau_tolak(company)
        lines = peraturan._ketentuan("anggota_ttm").sorted("urutan")
        if not lines:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Tim Transformasi Manajemen: %(peraturan)s has no such team, so none is set "
                    "up. An ordinary tim kerja can be made with New.",
                    peraturan=peraturan.display_name,
                )
            )
        orang, kosong = self._isi_ttm(lines, self._unit_ttm(company))
        hari_ini = fields.Date.context_today(self)
        tim = self._buka().create(
            {
                "is_ttm": True,
                "name": NAMA,
                "sub_kegiatan": "Penyesuaian Sistem Kerja",
                "unit_pemilik_id": self._unit_ttm(company).id,
                "tanggal_mulai": hari_ini,
                "tanggal_selesai": hari_ini.replace(month=12, day=31),
                "anggota_ids": [
                    Command.create({**isi, "uraian_tugas": self._tugas_ttm(peraturan, lines)})
                    for isi in orang
                ],
                "kebutuhan_ids": [
                    Command.create({"jumlah": 1, "kompetensi": baris.isi})
                    for baris, _alasan in kosong
                ],
            }
        )
        tim._kabarkan_kosong(kosong)
        return tim.with_env(self.env)

    def _unit_ttm(self, company):
        """Return the Sekretariat Daerah, to which the team belongs."""
        unit = self.env["hr.department"].search(
            [("company_id", "=", company.id), ("jenis_unit_id.code", "=", "setda")], limit=1
        )
        if not unit:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Tim Transformasi Manajemen: %(instansi)s has no unit of the kind Sekretariat "
                    "Daerah, to which the team belongs. Add it under Organisation > Units.",
                    instansi=company.name,
                )
            )
        return unit

    def _isi_ttm(self, lines, unit):
        """Find the holders of the positions; who holds several is a member once.

        :returns: values of the members, and list of (line, reason) of positions that are vacant
        """
        penentu = PenentuPejabat(unit.company_id, fields.Date.context_today(self))
        konteks = Konteks(unit_pemilik=unit, unit_asal=unit, instansi=unit.company_id)
        orang, kosong = {}, []
        for baris in lines:
            temuan = baris.peran_id._cari([konteks], penentu.pohon)[0]
            pelaku = penentu._pelaku(temuan, self.env["hr.employee"])
            if pelaku.orang:
                orang.setdefault(pelaku.orang.id, []).append(baris.isi)
            else:
                kosong.append((baris, pelaku.alasan))
        vals = [
            {"employee_id": pegawai, "peran_tim": "; ".join(jabatan), "urutan": 10 * urutan}
            for urutan, (pegawai, jabatan) in enumerate(orang.items(), start=1)
        ]
        return vals, kosong

    def _tugas_ttm(self, peraturan, lines):
        """Return the duties of the team; lines of the same pasal as a member say who, not what."""
        tugas = peraturan.tugas_ids.filtered(
            lambda baris: baris.untuk == "ttm" and baris.pasal not in lines.mapped("pasal")
        )
        return "\n".join(baris.isi for baris in tugas.sorted("urutan"))

    def _kabarkan_kosong(self, kosong):
        """Say in the history which positions are vacant, and why."""
        if kosong:
            baris = Markup().join(
                Markup("<li>%s: %s</li>") % (satu.isi, alasan) for satu, alasan in kosong
            )
            judul = ke_pengguna(self.env)._("Positions that nobody holds; each is an open seat:")
            self.message_post(body=Markup("<p>%s</p><ul>%s</ul>") % (judul, baris))

    # ------------------------------------------------------------------ it assigns nobody

    def _siapkan_orang(self, menunggu):
        return [] if self.is_ttm else super()._siapkan_orang(menunggu)

    def _perlu_alur(self, pohon):
        return {} if self.is_ttm else super()._perlu_alur(pohon)

    def _pastikan_ketua_boleh(self, peraturan, pohon):
        # Who leads teams of PF and PLK says nothing about a team of officials
        biasa = self.filtered(lambda tim: not tim.is_ttm)
        return super(Tim, biasa)._pastikan_ketua_boleh(peraturan, pohon) if biasa else None
