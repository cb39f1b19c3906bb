// 01-one-sample linear: m is added
// cause: times | multipl~ | product | * x | x is added
// never: sign | swapped

return m + x + c;
