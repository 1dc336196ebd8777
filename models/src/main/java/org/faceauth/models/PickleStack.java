package org.faceauth.models;

import java.util.ArrayList;
import java.util.List;

/** The stack of the pickle machine with its marks; taking from an empty one refuses the file. */
final class PickleStack {
    private static final Object MARK = new Object();

    private final PickleInput in;
    private final ArrayList<Object> values = new ArrayList<>();

    PickleStack(PickleInput in) {
        this.in = in;
    }

    void push(Object value) {
        values.add(value);
    }

    void mark() {
        values.add(MARK);
    }

    Object pop() {
        Object top = top();
        values.remove(values.size() - 1);
        return top;
    }

    Object top() {
        if (values.isEmpty() || values.get(values.size() - 1) == MARK) {
            throw in.malformed();
        }
        return values.get(values.size() - 1);
    }

    <T> T pop(Class<T> type) {
        Object value = pop();
        if (!type.isInstance(value)) {
            throw in.malformed();
        }
        return type.cast(value);
    }

    /** The topmost {@code count} values, in the order in which they were pushed. */
    List<Object> popLast(int count) {
        List<Object> last = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            last.add(0, pop());
        }
        return last;
    }

    /** All values above the last mark, and the mark. */
    List<Object> popToMark() {
        int mark = values.lastIndexOf(MARK);
        if (mark < 0) {
            throw in.malformed();
        }
        List<Object> above = new ArrayList<>(values.subList(mark + 1, values.size()));
        values.subList(mark, values.size()).clear();
        return above;
    }
}
