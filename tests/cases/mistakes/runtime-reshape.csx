// 05-many-samples x: ten places for five numbers
// line: 1
// cause: [5, 2] | size 5 | ten | 10 | five numbers | 5 numbers
// never: broadcast

Tensor x = arange(1, 6, dtype: float32).reshape(5, 2);
