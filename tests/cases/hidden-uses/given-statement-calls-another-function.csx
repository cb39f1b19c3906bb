// The given statement behind the answer calls a function of the student's own.
// found in: size
// changed: return result + shift; -> return beside(result);

double beside(double v) => Math.Abs(v);
