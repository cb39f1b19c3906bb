// 06-train-on-many-samples record: a place behind the end
// line: 1
// cause: Add | index | Count | out of | behind the end | past the end | beyond | empty | last
// never: exit code | one number

valuesOfLoss[valuesOfLoss.Count] = loss.item<float>();
valuesOfM[valuesOfM.Count] = m.item<float>();
valuesOfC[valuesOfC.Count] = c.item<float>();
