// Another function of that name, which is what a check with a float gets.
// found in: size, whole

double size(float x) => Math.Abs(x);
