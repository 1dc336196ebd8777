package org.faceauth.inference.pose;

/** Gaussian elimination with partial pivoting, for the few unknowns of a pose. */
final class LinearSystem {
    private LinearSystem() {}

    /**
     * @param augmented n rows of n coefficients and a right-hand side; overwritten
     * @return the solution; not finite where the system is singular
     */
    static double[] solve(double[][] augmented) {
        int n = augmented.length;
        for (int column = 0; column < n; column++) {
            swap(augmented, column, pivot(augmented, column));
            for (int row = column + 1; row < n; row++) {
                double factor = augmented[row][column] / augmented[column][column];
                for (int k = column; k <= n; k++) {
                    augmented[row][k] -= factor * augmented[column][k];
                }
            }
        }
        double[] solution = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = augmented[row][n];
            for (int k = row + 1; k < n; k++) {
                sum -= augmented[row][k] * solution[k];
            }
            solution[row] = sum / augmented[row][row];
        }
        return solution;
    }

    private static int pivot(double[][] rows, int column) {
        int best = column;
        for (int row = column + 1; row < rows.length; row++) {
            if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) {
                best = row;
            }
        }
        return best;
    }

    private static void swap(double[][] rows, int a, int b) {
        double[] row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
    }
}
