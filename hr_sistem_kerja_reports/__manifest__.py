{
    "name": "Sistem Kerja: Letters",
    "summary": "Official letters of the Sistem Kerja as PDF on F4 paper",
    "version": "19.0.1.0.0",
    "category": "Human Resources",
    "author": "Sistem Kerja",
    "license": "LGPL-3",
    "depends": ["hr_sistem_kerja"],
    "external_dependencies": {"python": ["weasyprint>=70"]},
    "data": [
        "report/bagian.xml",
        "report/naskah.xml",
        "report/tata_letak_keputusan_tim.xml",
        "report/naskah_report.xml",
        "views/naskah_views.xml",
    ],
    "assets": {
        "web.assets_backend": ["hr_sistem_kerja_reports/static/src/js/**/*"],
    },
}
