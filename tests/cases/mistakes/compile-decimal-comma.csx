// 05-many-samples lr: a comma for the point
// line: 1
// cause: 0.01f | point | dot

float lr = 0,01f;
