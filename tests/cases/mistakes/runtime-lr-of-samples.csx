// 05-many-samples lr: item of several numbers
// line: 1
// cause: one number | several | five | x.item | single | more than one | many numbers | 5 numbers
// never: item<double> | exit code

float lr = 0.01f / x.item<float>();
