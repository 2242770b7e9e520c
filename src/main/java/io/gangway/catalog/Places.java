package io.gangway.catalog;

/** Sorting by small numbers, in time that grows with what is sorted and not faster. */
final class Places {

    private Places() {}

    /**
     * Sorts in place; what has equal keys keeps its order.
     *
     * @param keys of what stands at each place, from 0 to {@code highest}
     */
    static void sort(int[] order, int[] keys, int highest) {
        int[] next = new int[highest + 2];
        for (int key : keys) {
            next[key + 1]++;
        }
        for (int key = 0; key < highest; key++) {
            next[key + 1] += next[key];
        }
        int[] before = order.clone();
        for (int place = 0; place < before.length; place++) {
            order[next[keys[place]]++] = before[place];
        }
    }
}
