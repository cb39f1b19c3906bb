// 05-many-samples backward: Backward for backward
// line: 1
// cause: `backward`

loss.Backward();
