package io.gangway.catalog;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** Finds apps by id. A hash table of indexes, 8 to 16 bytes an app: a map of boxed numbers would take five times that. */
final class Ids {

    private static final int FREE = -1;

    private final List<App> apps;
    private final int[] slots;

    Ids(List<App> apps) {
        this.apps = apps;
        slots = new int[Integer.highestOneBit(Math.max(1, apps.size())) * 4];
        Arrays.fill(slots, FREE);
        for (int index = 0; index < apps.size(); index++) {
            if (!apps.get(index).id().isEmpty()) {
                slots[slot(apps.get(index).id())] = index;
            }
        }
    }

    OptionalInt find(String id) {
        int index = slots[slot(id)];
        return index == FREE ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The indexes of those that are there. */
    BitSet find(Collection<String> ids) {
        BitSet found = new BitSet(apps.size());
        ids.forEach(id -> find(id).ifPresent(found::set));
        return found;
    }

    /** The slot of this id, or the free one where it would be. */
    private int slot(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = hash >>> 1 & slots.length - 1;
        while (slots[slot] != FREE && !apps.get(slots[slot]).id().equals(id)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
