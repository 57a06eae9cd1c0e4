from ..inti.bahasa_pengguna import ke_pengguna

# Levels of education of Odoo that prove at least a bachelor's degree; the others prove nothing:
# "graduate" may be a school certificate, and there is no D3
SARJANA = ("bachelor", "master", "doctor")


class Pemeriksaan:
    """What the regulation says of the people of a plan: refusals and warnings.

    Part of :class:`Simulasi`, which gives ``env``, ``rencana``, ``peraturan``, ``pohon`` and
    ``lingkup``, and keeps ``penolakan`` and ``peringatan``.
    """

    def _tolak(self, kode, pesan, pasal):
        self._catat(self.penolakan, kode, pesan, pasal)

    def _ingatkan(self, kode, pesan, pasal):
        self._catat(self.peringatan, kode, pesan, pasal)

    def _catat(self, daftar, kode, pesan, pasal):
        if pesan not in [lain["pesan"] for lain in daftar]:
            daftar.append({"kode": kode, "pesan": pesan, "pasal": pasal or ""})

    def _periksa(self):
        self._periksa_pf_plk()
        self._periksa_ppk()
        self._periksa_beban()
        self._periksa_ketua_boleh()
        self._periksa_ketua_asal()
        self._periksa_ketua_pengganti()
        self._periksa_prioritas()

    def _ditugaskan(self):
        """Return who would get an assignment: structural officials do not (R-056)."""
        return self.rencana.semua.filtered(lambda orang: orang._dapat_ditugaskan())

    def _periksa_pf_plk(self):
        """R-056: only Pejabat Fungsional and Pelaksana are assigned."""
        pasal = self.peraturan._ketentuan("pf_plk")[:1].pasal or self.pasal
        for pegawai in self.rencana.pegawai - self._ditugaskan():
            pesan = ke_pengguna(self.env)._(
                "%(nama)s: only a Pejabat Fungsional or Pelaksana can be assigned.",
                nama=pegawai.name,
            )
            self._tolak("R-056", pesan, pasal)

    def _periksa_ppk(self):
        """R-062: where the regulation asks for it, nobody is assigned without a PPK."""
        wajib = self.peraturan._ketentuan("wajib_ppk")[:1]
        for pegawai in self._ditugaskan():
            if wajib and not pegawai.ppk_id:
                pesan = ke_pengguna(self.env)._(
                    "%(nama)s: has no PPK; determine the kedudukan first.", nama=pegawai.name
                )
                self._tolak("R-062", pesan, wajib.pasal)

    def _periksa_beban(self):
        """R-060: several assignments at once are allowed; say how many there are already."""
        env = ke_pengguna(self.env)
        rangkap = self.peraturan._ketentuan("boleh_rangkap")[:1]
        batas = self.env["sistem.kerja.penugasan"]._batas()
        for pegawai, jumlah in self._jumlah_penugasan():
            # sudo: the caller named this person and was allowed to read him
            nilai = {"nama": pegawai.sudo().name, "jumlah": jumlah, "batas": batas}
            pesan = env._("%(nama)s already has %(jumlah)s running assignments.", **nilai)
            self._ingatkan("R-060", pesan, rangkap.pasal)
            if jumlah >= batas:
                pesan = env._(
                    "%(nama)s: %(jumlah)s running assignments reach the workload of %(batas)s; "
                    "consider somebody else.",
                    **nilai,
                )
                self._ingatkan("BEBAN", pesan, "")

    def _jumlah_penugasan(self):
        # sudo: a count only, how many assignments run, not which
        return (
            self.env["sistem.kerja.penugasan"]
            .sudo()
            ._read_group(
                [
                    ("employee_id", "in", self._ditugaskan().ids),
                    ("state", "in", ("ditetapkan", "berjalan")),
                ],
                ["employee_id"],
                ["__count"],
            )
        )

    def periksa_ketua(self):
        """Check only who is to lead: may he (R-121), and as a replacement (R-124)."""
        self._periksa_ketua_boleh()
        self._periksa_ketua_pengganti()

    def _periksa_ketua_boleh(self):
        """R-121: only who the regulation names may lead a team."""
        ketua = self.rencana.ketua
        aturan = self.peraturan._aturan_ketua(self.rencana.unit, self.pohon)
        if (
            ketua
            and aturan
            and not aturan._mengizinkan(ketua.jenjang_id, ketua.is_hasil_penyetaraan)
        ):
            pesan = ke_pengguna(self.env)._(
                "%(nama)s holds %(jenjang)s, which may not lead a tim kerja.",
                nama=ketua.name,
                jenjang=ketua.jenjang_id.name or "-",
            )
            self._tolak("R-121", pesan, ", ".join(aturan.mapped("pasal")))

    def _aturan_ketua(self, sifat):
        baris = self.peraturan.ketua_ids.filtered(lambda satu: satu.sifat == sifat)
        return baris._untuk_jenis(self.pohon, self.rencana.unit.id)

    def _periksa_ketua_asal(self):
        """R-123: in a team across units the ketua is preferably of the owner unit."""
        utama = self._aturan_ketua("diutamakan")[:1]
        ketua = self.rencana.ketua
        if utama and ketua and self.rencana.lingkup_orang(ketua) != "dalam_unit":
            pesan = ke_pengguna(self.env)._(
                "%(nama)s is not from the owner unit, from which a ketua is preferred.",
                nama=ketua.name,
            )
            self._ingatkan("R-123", pesan, utama.pasal)

    def _periksa_ketua_pengganti(self):
        """R-124: who replaces a ketua has a lowest education and pangkat; a first ketua not."""
        if not (self.rencana.pengganti and self.rencana.ketua):
            return
        for baris in self._aturan_ketua("syarat_pengganti"):
            self._periksa_pangkat(baris)
            self._periksa_pendidikan(baris)

    def _periksa_pangkat(self, baris):
        env = ke_pengguna(self.env)
        ketua, batas = self.rencana.ketua, baris.pangkat_minimal_id
        pangkat = ketua.pangkat_id
        nilai = {"nama": ketua.name, "pangkat": pangkat.display_name, "batas": batas.display_name}
        if not batas or (pangkat.status_asn == batas.status_asn and pangkat.urutan >= batas.urutan):
            return
        if pangkat.status_asn == batas.status_asn:
            pesan = env._(
                "%(nama)s has the pangkat %(pangkat)s; who replaces a ketua has at least "
                "%(batas)s.",
                **nilai,
            )
        else:
            pesan = env._(
                "Pangkat of %(nama)s: check by hand that it is equal to %(batas)s, which who "
                "replaces a ketua needs.",
                **nilai,
            )
        self._ingatkan("R-124", pesan, baris.pasal)

    def _periksa_pendidikan(self, baris):
        minimal = baris.pendidikan_minimal
        if minimal and self.rencana.ketua.certificate not in SARJANA:
            label = dict(baris._fields["pendidikan_minimal"]._description_selection(self.env))
            pesan = ke_pengguna(self.env)._(
                "Education of %(nama)s: check by hand that it is at least %(pendidikan)s, which "
                "who replaces a ketua needs.",
                nama=self.rencana.ketua.name,
                pendidikan=label[minimal],
            )
            self._ingatkan("R-124", pesan, baris.pasal)

    def _periksa_prioritas(self):
        """R-088: work for another unit has low priority (P Ps.11(2))."""
        prioritas = self.peraturan._ketentuan("prioritas_unit_sendiri")[:1]
        if prioritas and self.lingkup != "dalam_unit":
            pesan = ke_pengguna(self.env)._(
                "Targets of the own unit come first; this work has low priority."
            )
            self._ingatkan("R-088", pesan, prioritas.pasal)
