/** JMH benchmarks, model training and scored benchmarks. Nothing depends on it. */
@NullMarked
package org.standfirst.bench;

import org.jspecify.annotations.NullMarked;
