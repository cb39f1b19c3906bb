// 05-many-samples y: no new
// line: 1
// cause: `new`

Tensor y = tensor(float[] { 2f, 4f, 6f, 8f, 10f });
