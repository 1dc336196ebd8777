package org.faceauth.inference.net;

import java.util.List;

/**
 * One call of an operator of PyTorch.
 *
 * @param result what later steps call it
 * @param operator its name in PyTorch; one that ends with an underscore overwrites its first argument
 * @param arguments each a {@link Value}, a list of values, a {@link SizeOf}, a number, a truth value or an array of
 *     numbers
 */
record Step(Value result, String operator, List<Object> arguments) {

    /** Height and width of another value. */
    record SizeOf(Value like) {}

    boolean overwrites() {
        return operator.endsWith("_");
    }

    Value value(int argument) {
        return (Value) arguments.get(argument);
    }

    int number(int argument) {
        return (Integer) arguments.get(argument);
    }

    double real(int argument) {
        return (Double) arguments.get(argument);
    }

    int[] numbers(int argument) {
        return (int[]) arguments.get(argument);
    }
}
