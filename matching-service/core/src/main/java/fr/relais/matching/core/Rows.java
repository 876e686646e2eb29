package fr.relais.matching.core;

import org.jspecify.annotations.Nullable;

/**
 * An immutable array of rows, some of them empty, that shares all but one path with its successor.
 *
 * <p>A tree of nodes of 64: replacing one row copies one node a level (about 0.3 KB each, three levels for 262 144 rows), so
 * that a reader keeps a whole consistent state for as long as it likes at the cost of what changed since.
 */
final class Rows<T> {
    private static final int BITS = 6;
    private static final int WIDTH = 1 << BITS;

    private final @Nullable Object[] root;
    /** Levels below the root. */
    private final int height;

    Rows() {
        this(new Object[WIDTH], 0);
    }

    private Rows(@Nullable Object[] root, int height) {
        this.root = root;
        this.height = height;
    }

    /** Null where nothing was ever set, or null was. */
    @SuppressWarnings("unchecked")
    @Nullable
    T get(int slot) {
        if (isBeyond(slot)) {
            return null;
        }
        @Nullable Object[] node = root;
        for (int level = height; level > 0; level--) {
            Object child = node[index(slot, level)];
            if (child == null) {
                return null;
            }
            node = (@Nullable Object[]) child;
        }
        return (T) node[index(slot, 0)];
    }

    /** The successor with one row replaced. */
    Rows<T> with(int slot, @Nullable T row) {
        if (isBeyond(slot)) {
            @Nullable Object[] taller = new Object[WIDTH];
            taller[0] = root;
            return new Rows<T>(taller, height + 1).with(slot, row);
        }
        return new Rows<>(replace(root, height, slot, row), height);
    }

    private static @Nullable Object[] replace(
            @Nullable Object @Nullable [] node, int level, int slot, @Nullable Object row) {
        @Nullable Object[] copy = node == null ? new Object[WIDTH] : node.clone();
        int at = index(slot, level);
        copy[at] = level == 0 ? row : replace((@Nullable Object[]) copy[at], level - 1, slot, row);
        return copy;
    }

    private boolean isBeyond(int slot) {
        return (long) slot >> (BITS * (height + 1)) != 0;
    }

    private static int index(int slot, int level) {
        return (slot >> (BITS * level)) & (WIDTH - 1);
    }
}
