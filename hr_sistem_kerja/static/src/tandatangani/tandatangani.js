import { Component, useRef, useState } from "@odoo/owl";

import { _t } from "@web/core/l10n/translation";
import { getDataURLFromFile } from "@web/core/utils/urls";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";

const BATAS_BERKAS = 256 * 1024;

/**
 * Asks for passphrase and key file and hands them to the server in one call. They are no fields of
 * the record: the web client would save those, and the server would write them into its database.
 */
export class Tandatangani extends Component {
    static template = "hr_sistem_kerja.Tandatangani";
    static props = { ...standardWidgetProps };

    setup() {
        this.orm = useService("orm");
        this.notification = useService("notification");
        this.sandi = useRef("sandi");
        this.nik = useRef("nik");
        this.berkas = useRef("berkas");
        this.state = useState({ sibuk: false });
    }

    get data() {
        return this.props.record.data;
    }

    async tandatangani() {
        if (this.state.sibuk) {
            return;
        }
        this.state.sibuk = true;
        try {
            await this.props.record.save();
            const nilai = {
                sandi: this.sandi.el.value,
                berkas_base64: await this.bacaBerkas(),
                nik: this.nik.el?.value || "",
            };
            // Gone from the page before the answer comes
            this.sandi.el.value = "";
            const { resModel, resId } = this.props.record;
            await this.orm.call(resModel, "tandatangani", [[resId]], nilai);
        } finally {
            this.state.sibuk = false;
            await this.props.record.load();
        }
    }

    async bacaBerkas() {
        const berkas = this.berkas.el?.files[0];
        if (!berkas) {
            return "";
        }
        if (berkas.size > BATAS_BERKAS) {
            this.notification.add(_t("This file is too large to be a certificate."), {
                type: "danger",
            });
            return "";
        }
        return (await getDataURLFromFile(berkas)).split(",")[1] || "";
    }
}

registry.category("view_widgets").add("sistem_kerja_tandatangani", {
    component: Tandatangani,
});
