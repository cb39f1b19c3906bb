// 06-train-on-many-samples plots
// 1:25-25 CS1056 '–' (U+2013) is no character of C#; type - in its place

for (int i = 3; i > 0; i––) plotTrace(valuesOfLoss, "L");
