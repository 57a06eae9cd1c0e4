import { Component, onWillStart, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardActionServiceProps } from "@web/webclient/actions/action_service";
import { View } from "@web/views/view";

/**
 * The dashboard: numbers that open the list behind them, workload, and Odoo's own charts.
 * What is counted is decided by `sistem.kerja.dasbor`; this only shows it.
 */
export class Dasbor extends Component {
    static template = "hr_sistem_kerja.Dasbor";
    static components = { View };
    static props = { ...standardActionServiceProps };

    setup() {
        this.orm = useService("orm");
        this.action = useService("action");
        this.state = useState({ data: null, ganti: 0 });
        onWillStart(() => this.muat(this.props.state?.cakupan));
    }

    async muat(cakupan) {
        const data = await this.orm.call("sistem.kerja.dasbor", "ringkasan", [cakupan || false]);
        this.state.data = data;
        this.state.ganti += 1;
        this.props.updateActionState?.({ cakupan: data.cakupan });
    }

    buka(aksi) {
        return this.action.doAction(aksi);
    }

    bagan(satu) {
        return {
            type: "graph",
            resModel: satu.model,
            domain: satu.domain,
            groupBy: satu.kelompok,
            // The name of a unit alone: with those above it, it is cut below the bar
            context: { graph_mode: "bar", hierarchical_naming: false },
            display: { controlPanel: false },
        };
    }

    /** Width of a bar, as a share of the longest of its list. */
    lebar(daftar, jumlah) {
        const terbanyak = Math.max(1, ...daftar.map((satu) => satu.jumlah));
        return `width: ${Math.round((100 * jumlah) / terbanyak)}%`;
    }
}

registry.category("actions").add("sistem_kerja_dasbor", Dasbor);
