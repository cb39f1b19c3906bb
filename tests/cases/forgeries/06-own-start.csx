// Functions called like those of the checks say where training began and how large a rate may be.
// exercise: 06-train-on-many-samples
// fails: lr
// earns: lr 0.5

// replace
string Show(
// with
float[] Start() => [0f, 0f];
float LargestRate() => 1e30f;
string Show(
// honestly
float[] Start() => [0f, 0f];
float LargestRate() => 0.015f;
string Show(

// replace
float lr = 0.01f;
// with
float lr = 1f;
// honestly
float lr = 0.015f;
