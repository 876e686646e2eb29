package fr.relais.matching.core;

import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What changed after a place in the chain of changes, as far as it was read. By one reader. */
final class Since {
    private final Map<Block, Map<Integer, Optional<Candidate>>> before = new HashMap<>();
    private Change last;

    Since(Change last) {
        this.last = last;
    }

    /** Reads on to the end of the chain. All that was read of a block before this call is right, but for {@link #of}. */
    void advance() {
        VarHandle.loadLoadFence();
        for (Change next = last.next(); next != null; next = last.next()) {
            Block block = next.block();
            if (block != null) {
                before.computeIfAbsent(block, key -> new HashMap<>())
                        .putIfAbsent(next.slot(), Optional.ofNullable(next.before()));
            }
            last = next;
        }
    }

    /** Who was in the slots of a block that changed; nobody in those that were free. */
    Map<Integer, Optional<Candidate>> of(Block block) {
        return before.isEmpty() ? Map.of() : before.getOrDefault(block, Map.of());
    }
}
