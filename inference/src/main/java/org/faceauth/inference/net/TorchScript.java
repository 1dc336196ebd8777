package org.faceauth.inference.net;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a {@link Program} as a TorchScript module. */
final class TorchScript {
    private TorchScript() {}

    static byte[] of(Program program) {
        List<String> outputs = program.outputs().stream().map(Value::name).toList();
        boolean several = outputs.size() > 1;
        String names = String.join(", ", outputs);
        StringBuilder code = new StringBuilder("class Network(Module):\n  __parameters__ = []\n  __buffers__ = []\n");
        code.append("  training : bool\n");
        program.constants()
                .forEach(constant -> code.append("  ").append(constant.name()).append(" : Tensor\n"));
        code.append("  def forward(self: __torch__.Network,\n    ")
                .append(Program.PICTURE)
                .append(": Tensor) -> ");
        code.append(several ? "Tuple[" + "Tensor, ".repeat(outputs.size() - 1) + "Tensor]" : "Tensor");
        code.append(":\n");
        program.steps().forEach(step -> code.append(line(step)));
        code.append("    return ").append(several ? "(" + names + ")" : names).append('\n');
        return ScriptArchive.write(code.toString(), program.constants());
    }

    private static String line(Step step) {
        String arguments = step.arguments().stream().map(TorchScript::literal).collect(Collectors.joining(", "));
        return "    " + step.result() + " = torch." + step.operator() + "(" + arguments + ")\n";
    }

    private static String literal(Object argument) {
        if (argument instanceof int[] numbers) {
            return Arrays.toString(numbers);
        }
        if (argument instanceof long[] numbers) {
            return Arrays.toString(numbers);
        }
        if (argument instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (argument instanceof Step.SizeOf size) {
            return "[torch.size(" + size.like() + ", 2), torch.size(" + size.like() + ", 3)]";
        }
        // A list prints as one.
        return argument.toString();
    }
}
