// 06-train-on-many-samples isConverged: a function that calls itself
// line: 1
// cause: itself | recurs~
// never: exit code

return isConverged(loss) || loss.item<float>() < 0.001f;
