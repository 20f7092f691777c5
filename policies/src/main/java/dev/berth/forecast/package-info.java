/** How demand will go on, from how it went: seasonal forecasts, and what they are worth. */
@NullMarked
package dev.berth.forecast;

import org.jspecify.annotations.NullMarked;
