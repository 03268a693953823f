/**
 * 督办: supervision letters 督办单 to a unit, by hand or by rule 自动督办, each with its own deadline and its own answer, which the centre
 * reviews 督办答复审核 before the letter is at its end 销号; or it is withdrawn 撤销督办.
 */
package cn.hotline.supervision.supervising;
