package org.standfirst.bench;

import java.util.ArrayList;
import java.util.List;

/** Logistic regression with a quadratic penalty, by Newton's method on standardised measures. */
final class LogisticRegression {

    private static final int MOST_STEPS = 60;

    private final int size;
    private final List<float[]> rows = new ArrayList<>();
    private final List<Double> labels = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    LogisticRegression(int size) {
        this.size = size;
    }

    void add(float[] row, boolean label, double weight) {
        rows.add(row);
        labels.add(label ? 1.0 : 0.0);
        weights.add(weight);
    }

    /** The weight of each measure as it was given, the bias last. */
    double[] weights(double penalty) {
        var mean = new double[size];
        var deviation = new double[size];
        for (var row : rows) {
            for (int i = 0; i < size; i++) {
                mean[i] += row[i] / (double) rows.size();
            }
        }
        for (var row : rows) {
            for (int i = 0; i < size; i++) {
                deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / rows.size();
            }
        }
        for (int i = 0; i < size; i++) {
            deviation[i] = Math.sqrt(deviation[i]) + 1e-6;
        }
        var beta = new double[size + 1];
        for (int step = 0; step < MOST_STEPS; step++) {
            if (improve(beta, mean, deviation, penalty) < 1e-6) {
                break;
            }
        }
        var plain = new double[size + 1];
        plain[size] = beta[size];
        for (int i = 0; i < size; i++) {
            plain[i] = beta[i] / deviation[i];
            plain[size] -= beta[i] * mean[i] / deviation[i];
        }
        return plain;
    }

    /** One step of Newton's method; returns the largest change. */
    private double improve(double[] beta, double[] mean, double[] deviation, double penalty) {
        int n = size + 1;
        var hessian = new double[n][n];
        var gradient = new double[n];
        var z = new double[n];
        z[size] = 1;
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            double sum = beta[size];
            for (int i = 0; i < size; i++) {
                z[i] = (row[i] - mean[i]) / deviation[i];
                sum += beta[i] * z[i];
            }
            double p = 1 / (1 + Math.exp(-sum));
            double slope = weights.get(r) * (labels.get(r) - p);
            double bend = weights.get(r) * Math.max(1e-6, p * (1 - p));
            for (int i = 0; i < n; i++) {
                gradient[i] += slope * z[i];
                double bent = bend * z[i];
                for (int j = 0; j <= i; j++) {
                    hessian[i][j] += bent * z[j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            gradient[i] -= penalty * beta[i];
            hessian[i][i] += penalty;
        }
        hessian[size][size] += 1e-9;
        var change = solved(hessian, gradient);
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(change[i]));
        }
        // Far steps overshoot where the data can be parted.
        double scale = largest > 2 ? 2 / largest : 1;
        for (int i = 0; i < n; i++) {
            beta[i] += scale * change[i];
        }
        return largest;
    }

    /** Solves a symmetric positive system given by its lower half (Cholesky). */
    private static double[] solved(double[][] lower, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j][j];
            }
        }
        var x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
