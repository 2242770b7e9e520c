package io.gangway.simulator;

import java.io.PrintWriter;

/** Prints the catalog of faults. */
final class FaultList {

    private FaultList() {}

    static void print(PrintWriter out) {
        for (FaultGroup group : FaultCatalog.groups()) {
            out.println(group.title());
            for (FaultKind kind : group.kinds()) {
                out.println("  " + kind.name() + kind.form());
                out.println("      " + kind.sentence());
                if (!kind.form().isEmpty()) {
                    out.println("      Example: --fault \"" + kind.name() + kind.example() + "\"");
                }
            }
            out.println();
        }
        out.flush();
    }
}
