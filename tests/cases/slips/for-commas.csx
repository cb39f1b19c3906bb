// 06-train-on-many-samples plots
// 1:15-15 CS1002 ; expected
//   Write `;` for `,` between the three parts of a `for`.

for (int i = 0, i < 3, i++) plotTrace(valuesOfLoss, "Loss");
