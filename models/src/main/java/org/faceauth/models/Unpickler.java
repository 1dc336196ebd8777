package org.faceauth.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * A pickle machine that knows only what state dicts need (opcodes: Python's {@code pickletools}, protocols 2 to 4).
 * Values are {@code null}, {@link Boolean}, {@link Long}, {@link Double}, {@link String}, {@link List},
 * {@link PickleTuple}, {@link Map}, {@link PickleGlobal} and what {@link TorchGlobals} makes.
 */
final class Unpickler {
    /** The state dict of a network with a hundred layers takes 200 KiB; one byte can make an object of 60. */
    static final int MAX_BYTES = 2 << 20;

    private final PickleInput in;
    private final PickleStack stack;
    private final TorchGlobals globals;
    private final Map<Integer, Object> memo = new HashMap<>();

    private Unpickler(PickleInput in, Map<String, TorchStorage> seen) {
        this.in = in;
        this.stack = new PickleStack(in);
        this.globals = new TorchGlobals(in, seen);
    }

    /**
     * Reads one pickle and leaves the input behind it.
     *
     * @param seen takes every storage that the pickle names, by key
     */
    static Object read(PickleInput in, Map<String, TorchStorage> seen) {
        return new Unpickler(in, seen).run();
    }

    private Object run() {
        int opcode = in.u1();
        while (opcode != '.') {
            step(opcode);
            opcode = in.u1();
        }
        return stack.pop();
    }

    private void step(int opcode) {
        switch (opcode) {
            case 0x80 -> in.u1(); // PROTO: every opcode below means the same in each protocol
            case 0x95 -> in.i8(); // FRAME
            case 'N' -> stack.push(null);
            case 0x88 -> stack.push(true);
            case 0x89 -> stack.push(false);
            case 'J' -> stack.push((long) in.i4());
            case 'K' -> stack.push((long) in.u1());
            case 'M' -> stack.push((long) in.u2());
            case 0x8a -> stack.push(in.number(in.u1()));
            case 'G' -> stack.push(in.f8());
            case 'X' -> stack.push(in.utf8(in.i4()));
            case 0x8c -> stack.push(in.utf8(in.u1()));
            case 'U' -> stack.push(in.utf8(in.u1()));
            case '(' -> stack.mark();
            case '0' -> stack.pop();
            case ')' -> stack.push(new PickleTuple(List.of()));
            case 0x85 -> stack.push(new PickleTuple(stack.popLast(1)));
            case 0x86 -> stack.push(new PickleTuple(stack.popLast(2)));
            case 0x87 -> stack.push(new PickleTuple(stack.popLast(3)));
            case 't' -> stack.push(new PickleTuple(stack.popToMark()));
            case ']' -> stack.push(new ArrayList<>());
            case 'a' -> append(stack.popLast(1));
            case 'e' -> append(stack.popToMark());
            case '}' -> stack.push(new LinkedHashMap<>());
            case 's' -> put(stack.popLast(2));
            case 'u' -> put(stack.popToMark());
            case 'q' -> memo.put(in.u1(), stack.top());
            case 'r' -> memo.put(in.i4(), stack.top());
            case 0x94 -> memo.put(memo.size(), stack.top());
            case 'h' -> stack.push(recall(in.u1()));
            case 'j' -> stack.push(recall(in.i4()));
            case 'c' -> stack.push(globals.find(in.line() + "." + in.line()));
            case 0x93 -> globalFromStack();
            case 'R' -> reduce();
            case 'b' -> build();
            case 'Q' -> stack.push(globals.storage(stack.pop(PickleTuple.class)));
            default ->
                throw in.refuse(Reason.UNSUPPORTED, "the pickle has the opcode 0x" + Integer.toHexString(opcode));
        }
    }

    private Object recall(int index) {
        if (!memo.containsKey(index)) {
            throw in.malformed();
        }
        return memo.get(index);
    }

    private void globalFromStack() {
        String name = stack.pop(String.class);
        stack.push(globals.find(stack.pop(String.class) + "." + name));
    }

    private void reduce() {
        PickleTuple arguments = stack.pop(PickleTuple.class);
        stack.push(globals.call(stack.pop(PickleGlobal.class), arguments));
    }

    /** A state dict carries its metadata as an object state, which says nothing about the tensors. */
    private void build() {
        stack.pop();
        if (!(stack.top() instanceof Map)) {
            throw in.refuse(Reason.UNSUPPORTED, "the pickle sets the state of something that is no dictionary");
        }
    }

    @SuppressWarnings("unchecked") // every list on the stack was made by step()
    private void append(List<Object> items) {
        if (!(stack.top() instanceof ArrayList<?> list)) {
            throw in.malformed();
        }
        ((List<Object>) list).addAll(items);
    }

    @SuppressWarnings("unchecked") // every map on the stack was made by step() or by TorchGlobals
    private void put(List<Object> items) {
        if (!(stack.top() instanceof Map<?, ?> map) || items.size() % 2 != 0) {
            throw in.malformed();
        }
        for (int i = 0; i < items.size(); i += 2) {
            // Only these keys have a hash that does not walk through other (perhaps circular) values.
            if (!(items.get(i) instanceof String) && !(items.get(i) instanceof Long)) {
                throw in.refuse(Reason.UNSUPPORTED, "the pickle has a key that is neither text nor a number");
            }
            ((Map<Object, Object>) map).put(items.get(i), items.get(i + 1));
        }
    }
}
