import { download } from "@web/core/network/download";
import { registry } from "@web/core/registry";
import { user } from "@web/core/user";
import { getReportUrl } from "@web/webclient/actions/reports/utils";

// Letters, and the sheets that go with them
const LAPORAN = [
    "naskah",
    "jadwal",
    "daftar_penugasan",
    "peta_proses",
    "swimlane",
    "contoh_formulir",
].map((nama) => `hr_sistem_kerja_reports.${nama}`);

/**
 * Letters have their own PDF engine. Odoo's client refuses every PDF where wkhtmltopdf is
 * missing, so ours is fetched without asking; where ours is missing, Odoo's way goes on.
 */
async function cetakNaskah(action, options, env) {
    if (!LAPORAN.includes(action.report_name) || action.report_type !== "qweb-pdf") {
        return false;
    }
    const { weasyprint, peringatan } = await env.services.orm.call(
        "sistem.kerja.naskah",
        "mesin_pdf",
        [],
    );
    if (peringatan) {
        env.services.notification.add(peringatan, { type: "warning", sticky: true });
    }
    if (!weasyprint) {
        return false;
    }
    env.services.ui.block();
    try {
        await download({
            url: "/report/download",
            data: {
                data: JSON.stringify([getReportUrl(action, "pdf"), action.report_type]),
                context: JSON.stringify({ ...user.context, ...action.context }),
            },
        });
    } finally {
        env.services.ui.unblock();
    }
    return true;
}

registry.category("ir.actions.report handlers").add("cetak_naskah", cetakNaskah);
