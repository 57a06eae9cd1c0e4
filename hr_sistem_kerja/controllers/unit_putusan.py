from odoo import http
from odoo.http import request
from odoo.tools import format_amount, format_date, formatLang

from ..models.portal.putusan import JENIS
from .dasar import HalamanPortal
from .isian import nomor
from .unit import ALAMAT, RUTE

# Files that stand in a field of the record
BERKAS = {"kak": "berkas", "perjanjian": "berkas"}


class PutusanPortal(HalamanPortal):
    """One thing that an official decides: what it says, and the decision with its words."""

    @http.route(
        f"{ALAMAT}/putusan/<string:jenis>/<int:nomor>", methods=["GET"], readonly=True, **RUTE
    )
    def putusan_satu(self, jenis, nomor, **_kwargs):
        """Show what it says; who may decide does it here."""
        satu = self._putusan_record(jenis, nomor)
        return self._putusan_tampilkan(jenis, satu) if satu else self._tidak_ada()

    @http.route(f"{ALAMAT}/putusan/<string:jenis>/<int:nomor>", methods=["POST"], **RUTE)
    def putusan_kirim(self, jenis, nomor, putusan=None, **isi):
        """Decide as the user; what is refused is said on the page, and nothing is written."""
        satu = self._putusan_record(jenis, nomor)
        if not satu:
            return self._tidak_ada()
        return self._lakukan(
            lambda: self._putusan_jalankan(jenis, satu, putusan, isi),
            f"{ALAMAT}/putusan/{jenis}/{satu.id}",
            lambda pesan: self._putusan_tampilkan(jenis, satu, pesan=pesan, isi=isi),
            lambda diputus: self._putusan_kabar(satu) if diputus else "",
        )

    @http.route(
        f"{ALAMAT}/putusan/<string:jenis>/<int:nomor>/berkas",
        type="http",
        auth="user",
        methods=["GET"],
        sitemap=False,
        readonly=True,
    )
    def putusan_berkas(self, jenis, nomor, **_kwargs):
        """Download the file of a KAK or perjanjian; who may not read it learns nothing."""
        satu = self._putusan_record(jenis, nomor) if jenis in BERKAS else None
        lampiran = satu and request.env["ir.attachment"].sudo().search(
            # sudo: the record may be read by the user; the file is a field of it
            [
                ("res_model", "=", satu._name),
                ("res_id", "=", satu.id),
                ("res_field", "=", BERKAS[jenis]),
            ],
            limit=1,
        )
        if not lampiran:
            raise request.not_found()
        return request.make_response(
            lampiran.raw,
            [
                ("Content-Type", "application/octet-stream"),
                ("Content-Disposition", http.content_disposition(satu.nama_berkas or "berkas.pdf")),
                ("Cache-Control", "private, no-store"),
                ("X-Content-Type-Options", "nosniff"),
            ],
        )

    # ------------------------------------------------------------------ deciding

    def _putusan_record(self, jenis, nomor):
        return self._satu(JENIS[jenis].model, nomor) if jenis in JENIS else None

    def _putusan_jalankan(self, jenis, satu, putusan, isi):
        cara = JENIS[jenis]
        if jenis == "kendala":
            return self._putusan_kendala(satu, isi)
        if putusan == "kembalikan" and cara.balik:
            return getattr(satu, cara.balik)(isi.get("alasan") or "")
        if putusan != "setuju":
            return False
        if not cara.balik:
            return getattr(satu, cara.tindakan)()
        return getattr(satu, cara.tindakan)(isi.get("catatan") or "")

    def _putusan_kendala(self, kendala, isi):
        """Decide for the unit that was asked; each head has a row of his own."""
        # sudo: the user reads the kendala; that the row is his is checked by the action
        tujuan = kendala.sudo().tujuan_ids.filtered(
            lambda satu: satu.id == nomor(isi.get("tujuan"))
        )
        if not tujuan:
            return False
        return tujuan.with_env(request.env).action_putuskan(
            isi.get("keputusan") or "-", isi.get("catatan") or ""
        )

    def _putusan_kabar(self, satu):
        satu.invalidate_recordset(["state"])
        # sudo: the user has just decided it
        state = satu.sudo()._nama_state(satu.sudo().state)
        return request.env._(
            "Your decision is saved. It is now: %s. Those whom it is about are told.", state
        )

    # ------------------------------------------------------------------ showing

    def _putusan_tampilkan(self, jenis, satu, **values):
        cara = JENIS[jenis]
        satu_sudo = satu.sudo()  # sudo: the user may read it, and so what it says
        fakta = getattr(self, f"_putusan_fakta_{cara.model.split('.', 2)[2].replace('.', '_')}")
        tujuan = satu.tujuan_ids.filtered("dapat_memutus") if jenis == "kendala" else None
        values = {
            "jenis": jenis,
            "satu_sudo": satu_sudo,
            "fakta": [(label, teks) for label, teks in fakta(satu_sudo) if teks],
            "berkas_sudo": satu_sudo.berkas_ids if jenis in ("hasil", "laporan") else [],
            "ada_berkas": jenis in BERKAS and bool(satu_sudo.berkas),
            "baris": self._putusan_baris(jenis, satu_sudo),
            "riwayat": self._putusan_riwayat(jenis, satu_sudo),
            "boleh": bool(satu[cara.boleh]) if jenis != "kendala" else False,
            "dapat_balik": bool(cara.balik),
            "tujuan_sudo": tujuan.sudo() if tujuan else [],  # sudo: as above
            **values,
        }
        return self._halaman("hr_sistem_kerja.portal_unit_putusan", **values)

    def _putusan_tanggal(self, hari):
        return format_date(request.env, hari, date_format="d MMMM y") if hari else ""

    def _putusan_masa(self, satu):
        mulai = self._putusan_tanggal(satu.tanggal_mulai)
        return " – ".join(filter(None, [mulai, self._putusan_tanggal(satu.tanggal_selesai)]))

    def _putusan_angka(self, angka):
        return formatLang(request.env, angka, digits=0 if angka == int(angka) else 2)

    def _putusan_fakta_hasil(self, satu):
        env = request.env
        return [
            (env._("Sent by"), satu.pengaju_id.name),
            (env._("Sent on"), self._putusan_tanggal(satu.diajukan_pada)),
            (env._("Unit"), satu.unit_pemilik_id.name),
            (env._("What was done"), satu.uraian),
        ]

    def _putusan_fakta_laporan(self, satu):
        env = request.env
        jumlah = satu.target_id and (
            f"{self._putusan_angka(satu.jumlah)} {satu.satuan or ''}: {satu.target_id.name}"
        )
        return [
            (env._("Reporter"), satu.pelapor_id.name),
            (env._("Period"), satu.periode),
            (env._("Work"), satu.tim_id.name or satu.penugasan_id.maksud),
            (env._("What was asked"), satu.pesan),
            (env._("Amount achieved"), jumlah),
            (env._("What was done"), satu.isi),
            (env._("What was reached"), satu.capaian),
            (env._("What comes next"), satu.rencana_lanjut),
            (env._("Feedback"), satu.umpan_balik),
            (env._("Returned because"), satu.alasan),
        ]

    def _putusan_fakta_rencana(self, satu):
        env = request.env
        anggaran = satu.anggaran and format_amount(env, satu.anggaran, satu.currency_id)
        return [
            (env._("Work"), satu.tim_id.name or satu.penugasan_id.maksud),
            (env._("Drawn up by"), satu.penyusun_id.name),
            (env._("What it brings about"), satu.sasaran),
            (env._("Budget"), anggaran or (satu.tanpa_anggaran and env._("Costs nothing"))),
            (env._("Source of funds"), satu.sumber_dana),
            (env._("Period"), self._putusan_masa(satu)),
            (env._("Version"), satu.versi if satu.versi > 1 else ""),
        ]

    def _putusan_fakta_rencana_kak(self, satu):
        env = request.env
        return [
            (env._("Plan"), satu.rencana_id.kegiatan),
            (env._("Work"), satu.tim_id.name or satu.penugasan_id.maksud),
            (env._("Consulted by"), satu.dikonsultasikan_oleh_id.name),
            (env._("Consulted on"), self._putusan_tanggal(satu.dikonsultasikan_pada)),
        ]

    def _putusan_fakta_rencana_individu(self, satu):
        env = request.env
        return [
            (env._("Pegawai"), satu.pegawai_id.name),
            (env._("Work"), satu.tim_id.name or satu.penugasan_id.maksud),
            (env._("Submitted on"), self._putusan_tanggal(satu.diajukan_pada)),
        ]

    def _putusan_fakta_kendala(self, satu):
        env = request.env
        return [
            (env._("Submitted by"), satu.pelapor_id.name),
            (env._("Work"), satu.tim_id.name or satu.penugasan_id.maksud),
            (env._("Problem"), satu.masalah),
            (env._("Obstacle"), satu.kendala),
            (env._("What they propose"), satu.alternatif),
        ]

    def _putusan_fakta_perjanjian(self, satu):
        env = request.env
        return [
            (env._("Unit"), satu.unit_id.name),
            (env._("Year"), satu.tahun),
            (env._("Number"), satu.nomor),
            (env._("Set by"), satu.pejabat_id.name),
            (env._("Progress"), satu.state != "draft" and f"{self._putusan_angka(satu.persen)} %"),
            (env._("Legal basis"), satu.pasal),
        ]

    def _putusan_fakta_strategi(self, satu):
        env = request.env
        bentuk = dict(satu._fields["bentuk"]._description_selection(env)).get(satu.bentuk)
        return [
            (env._("Unit"), satu.unit_id.name),
            (env._("Year"), satu.tahun),
            (env._("Carried out by"), bentuk),
            (env._("People of other units"), satu.kebutuhan_lintas_unit),
            (env._("Description"), satu.uraian),
            (env._("Set by"), satu.pejabat_id.name),
        ]

    def _putusan_fakta_target(self, satu):
        env = request.env
        return [
            (env._("Owner"), satu.pemilik),
            (env._("Amount"), satu.hasil),
            (env._("Indicator"), satu.indikator),
            (env._("Period"), self._putusan_masa(satu)),
            (env._("Derived from"), satu.parent_id.name),
            (env._("Recommended by"), satu.perekomendasi_id.name),
            (env._("Set by"), satu.pejabat_id.name),
            (env._("Progress"), satu.state != "draft" and f"{self._putusan_angka(satu.persen)} %"),
        ]

    def _putusan_baris(self, jenis, satu):
        """Return the rows of the record as list of (headline, words below it)."""
        env = request.env
        if jenis == "hasil":
            return [
                (
                    line.name,
                    env._(
                        "%(capaian)s of %(target)s %(satuan)s",
                        capaian=self._putusan_angka(line.capaian),
                        target=self._putusan_angka(line.target),
                        satuan=line.satuan or "",
                    )
                    + ("" if line.memenuhi else f" · {env._('not met')}"),
                    line.catatan,
                )
                for line in satu.line_ids
            ]
        if jenis == "rencana":
            return [(s.uraian, s.output, s.pelaksana_nama) for s in satu.rincian_ids]
        if jenis == "rencana-individu":
            return [
                (s.kegiatan, f"{self._putusan_angka(s.target)} {s.satuan}", self._putusan_masa(s))
                for s in satu.line_ids
            ]
        if jenis in ("perjanjian", "strategi"):
            return [
                (
                    target.name,
                    f"{self._putusan_angka(target.target)} {target.satuan}",
                    target.state != "draft" and f"{self._putusan_angka(target.persen)} %",
                )
                for target in satu.target_ids
            ]
        return []

    def _putusan_riwayat(self, jenis, satu):
        """Return who decides or has decided, as list of (who, outcome, words, pasal)."""
        if jenis == "hasil":
            return [
                (s.penindak_id.name or s.peran_id.name, s._nama_state(s.state), s.catatan, s.pasal)
                for s in satu._tinjauan_ronde()
            ]
        if jenis == "kendala":
            return [(s.pelaku, s._ringkas(), "", s.pasal) for s in satu.tujuan_ids]
        return []
